/** How many to ask: whole sentences, a line each. Numbers arrive as text. */
export const planSizeSv = {
  from: (title: string, name: string, value: string, n: string, N: string | null) =>
    `${title}, ${name}: ${value}, ${n} svar${N === null ? '' : ` från ${N} tillfrågade`}.`,
  points: (difference: string) => `${difference} procentenheter`,

  each: (difference: string, first: string, next: string) =>
    first === next
      ? `För att se en skillnad på ${difference} mellan två omgångar behövs ${first} svar i varje omgång.`
      : `För att se en skillnad på ${difference} mellan två omgångar behövs ${first} svar i den första och ${next} i den andra.`,
  eachInvited: (rate: string, first: string, next: string) =>
    first === next
      ? `Svarar ${rate} av de inbjudna är det ${first} inbjudningar i varje omgång.`
      : `Svarar ${rate} av de inbjudna är det ${first} inbjudningar i den första och ${next} i den andra.`,
  next: (difference: string, last: string, answers: string) =>
    `För att se en förändring på ${difference} sedan förra omgången, som fick ${last} svar, behövs ${answers} svar nästa gång.`,
  nextInvited: (rate: string, invited: string) =>
    `Svarar ${rate} av de inbjudna är det ${invited} inbjudningar.`,
  notEnough: 'Så många svar kommer inte, även om alla bjuds in: fler behöver svara.',
  again: (answers: string, sees: string) =>
    `Med ${answers} svar nästa gång kan en förändring på ${sees} eller mer visas.`,

  reasons: {
    'no-difference': 'Utan skillnad att se finns inget att planera.',
    'off-scale': 'Andelen skulle hamna utanför 0–100 %.',
    'no-spread':
      'Hur mycket svaren skiljer sig åt framgår inte, så det går inte att räkna ut hur många svar som behövs. Anta en spridning i stället: nojd plan-size --sd.',
    'too-few': 'Ett enda svar förra gången är för lite att jämföra med.',
  },
  lastTooSmall: (difference: string, last: string) =>
    `Inget antal svar räcker nästa gång för att se en förändring på ${difference}: med ${last} svar är redan förra omgången för osäker. Det krävs två nya omgångar.`,

  spread: {
    mean: (sd: string, sd2: string | null) =>
      sd2 === null
        ? `Räknat med standardavvikelsen ${sd}.`
        : `Räknat med standardavvikelsen ${sd}, och ${sd2} i den andra omgången.`,
    share: (share: string) => `Räknat med andelen ${share}.`,
    nps: (promoters: string, critics: string) =>
      `Räknat med ${promoters} ambassadörer och ${critics} kritiker.`,
  },
  sure: (power: string, alpha: string) =>
    `Styrka ${power}: så stor är chansen att se en så stor skillnad om den finns. Risken att se en som inte finns är ${alpha}.`,
  notes: {
    luck: 'Mindre skillnader kan ändå synas, med tur.',
    'few-answers': 'Med färre än 30 svar behövs 1–2 svar till i varje omgång.',
    'several-measures':
      'En publikation prövar omgångens alla mått tillsammans, och det kräver något mer av vart och ett.',
    'same-proportions':
      'Helheten är medelvärdet av grupper: räknat med dess publicerade medelfel, och som om grupperna tillfrågas och svarar i samma proportioner nästa gång.',
  },

  census: (n: string) =>
    `Alla ${n} svarade: talet är ett faktum om just dem. Svarar alla nästa gång också är varje förändring ett faktum, hur liten den än är. Vad andra skulle ha svarat säger den inget om, och inte heller om den beror på tillfälligheter eller på att några har slutat och andra börjat.`,
  answered: (n: string, N: string, missing: string) =>
    `${n} av ${N} svarade. Osäkerheten gäller bara vad ${missing} till skulle ha svarat, om bortfallet är slumpmässigt. Svarar alla båda gångerna är varje förändring ett faktum om just dem; vad andra skulle ha svarat säger den inget om.`,
  everybody: (first: string, next: string) =>
    `Räknat för just de ${first === next ? first : `${first} och sedan ${next}`} som kan tillfrågas, om bortfallet är slumpmässigt. Svarar alla båda gångerna är varje förändring ett faktum om dem.`,
  nextTime: 'Räknat som om bortfallet nästa gång är slumpmässigt.',
  sample: 'Gäller om de som svarar är ett slumpmässigt urval av dem det handlar om.',
}
