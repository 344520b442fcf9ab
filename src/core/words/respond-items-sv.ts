/** What stands beside the questions of a form, by the kind of item. */
export const respondItemsSv = {
  /** The name of a point between two ends that alone have words. */
  between: (point: string, low: string, high: string) => `${point} (${low} – ${high})`,
  number: (low: string, high: string) => `Ett helt tal, ${low} till ${high}`,
  several: 'Du kan välja flera.',
  rank: {
    none: '–',
    all: 'Välj 1 för det viktigaste, 2 för det näst viktigaste och så vidare. Du behöver inte ta med alla.',
    some: (most: string) =>
      most === '1'
        ? 'Välj 1 för det viktigaste.'
        : `Välj 1 för det viktigaste, 2 för det näst viktigaste och så vidare, högst ${most}.`,
  },
  text: (most: string) =>
    `Skriv inga namn eller annat som gör att någon kan kännas igen. Högst ${most} tecken.`,
  contact: {
    legend: 'Kontakt',
    email: 'E-postadress',
    stored: {
      anonymous:
        'Frivilligt. Kryssar du i rutan sparas din e-postadress för sig. Den går inte att koppla till dina svar. Utan kryss sparas ingen adress.',
      confidential:
        'Frivilligt. Kryssar du i rutan sparas din e-postadress med ditt svar tills enkäten stänger. Sedan läggs den för sig, utan koppling till vad du har svarat. Utan kryss sparas ingen adress.',
      open: 'Frivilligt. Kryssar du i rutan sparas din e-postadress med ditt svar tills enkäten stänger. Sedan läggs den för sig, utan koppling till vad du har svarat. Utan kryss sparas ingen adress.',
    },
  },
}
