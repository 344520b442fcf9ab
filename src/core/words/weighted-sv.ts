/** The total where people weigh as those they stand for, or why it cannot be told. */
export const weightedSv = {
  /** Without variables people's own weights were given. */
  by: (variables: string) => (variables === '' ? 'Viktat' : `Viktat efter ${variables}`),
  interval: (ends: string) => `95 % konfidensintervall ${ends}`,
  asMany: (people: string) => `som ${people} lika tunga svar`,
  short: 'viktat',
  unit: 'enhet',
  and: 'och',
  none: {
    'too-few': 'Inte viktat: för få svar i någon av grupperna som skulle väga',
    'empty-stratum': 'Inte viktat: ingen har svarat i en av grupperna som skulle väga',
  },
  /** Under a table, where those who were asked are a sample. */
  note: 'De tillfrågade är ett urval: intervallen gäller om de som svarade är ett slumpmässigt urval ur hela populationen.',
}
