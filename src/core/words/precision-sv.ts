/** How sure a figure is, or why that cannot be said. */
export const precisionSv = {
  interval: (ends: string, assumes: string) => `95 % konfidensintervall ${ends}, ${assumes}`,
  assumes: {
    'random-non-response': 'om bortfallet är slumpmässigt',
    'random-sample': 'om de som svarade är ett slumpmässigt urval',
  },
  everybody: 'Alla har svarat: talet är ett faktum utan felmarginal',
  ofRound:
    'Gruppen eller en bredvid den är liten, så hela omgångens spridning används; det förutsätter att grupper sprider sig lika',
  /** Under a table in which several figures have an interval. */
  note: 'Intervall är 95 % konfidensintervall och gäller om de som svarade är som ett slumpmässigt urval. Medelvärden och index av små grupper, och av grupper bredvid en liten, har hela omgångens spridning, vilket förutsätter att grupper sprider sig lika.',
  none: {
    'open-link': 'Inget konfidensintervall: länken var öppen, så ingen vet vilka svaren talar för',
    'one-answer': 'Inget konfidensintervall: ett enda svar',
    'no-variation': 'Inget konfidensintervall: svaren skiljer sig inte åt',
    'too-few': 'Inget konfidensintervall: svaren är för få för att visa hur de sprider sig',
    'not-published': 'Inget konfidensintervall: bara talet är publicerat',
    'never-asked': 'Inget konfidensintervall: talet kommer inte från en enkät',
  },
}
