const both = (sv: string, en: string) => ({ sv, en })
const option = (key: string, sv: string, en: string) => ({ key, text: both(sv, en) })

/** A questionnaire with every kind of item on three pages; a story that needs another mode says so. */
export function everyKind(
  anonymity: 'anonymous' | 'confidential' | 'open' = 'confidential',
): Record<string, unknown> {
  return {
    key: 'alla-slag',
    version: 1,
    title: both('Alla slags frågor', 'Every kind of question'),
    source: 'Made for these tests.',
    languages: ['sv', 'en'],
    anonymity,
    scales: {
      betyg: {
        ...{ min: 1, max: 10, dontKnow: true },
        labels: {
          sv: ['Inte alls nöjd', 'Mycket nöjd'],
          en: ['Not at all satisfied', 'Very satisfied'],
        },
      },
      troligt: {
        ...{ min: 0, max: 10 },
        labels: {
          sv: ['Inte alls troligt', 'Mycket troligt'],
          en: ['Not at all likely', 'Very likely'],
        },
      },
      kannedom: {
        ...{ min: 1, max: 3, dontKnow: true },
        labels: {
          sv: ['Aldrig hört talas om', 'Hört talas om', 'Använder'],
          en: ['Never heard of', 'Heard of', 'Use'],
        },
      },
    },
    pages: [
      {
        title: both('Helheten', 'The whole'),
        items: [
          {
            ...{ key: 'nojd', kind: 'scale', scale: 'betyg' },
            text: both('Hur nöjd är du sammantaget?', 'How satisfied are you overall?'),
          },
          {
            ...{ key: 'rekommendera', kind: 'scale', scale: 'troligt' },
            text: both('Hur troligt är det att du rekommenderar oss?', 'Would you recommend us?'),
          },
          {
            ...{ key: 'kundtyp', kind: 'choice', dontKnow: true },
            text: both('Vilken sorts kund är du?', 'What kind of customer are you?'),
            options: [
              option('foretag', 'Företag', 'Business'),
              option('privat', 'Privatperson', 'Private person'),
            ],
          },
          {
            ...{ key: 'kanaler', kind: 'choice', several: true, dontKnow: true },
            text: both('Hur har du varit i kontakt med oss?', 'How have you been in touch?'),
            options: [
              option('mejl', 'Mejl', 'E-mail'),
              option('telefon', 'Telefon', 'Telephone'),
              option(
                'annat',
                'På något annat sätt, till exempel vid ett möte, på en mässa eller genom en återförsäljare',
                'In some other way, such as at a meeting, at a fair or through a reseller',
              ),
            ],
          },
        ],
      },
      {
        title: both('Områden', 'Areas'),
        items: [
          {
            ...{ key: 'viktigast', kind: 'rank', most: 3 },
            text: both('Vad är viktigast för dig?', 'What is most important to you?'),
            options: [
              option('klimat', 'Klimat och miljö', 'Climate and environment'),
              option('etik', 'Etik', 'Ethics'),
              option('integritet', 'Personlig integritet', 'Privacy'),
              option('pris', 'Pris', 'Price'),
            ],
          },
          {
            ...{ key: 'doman', kind: 'compare', scale: 'kannedom' },
            text: both('Hur väl känner du till toppdomänen?', 'How well do you know the domain?'),
            objects: [option('se', '.se', '.se'), option('nu', '.nu', '.nu')],
          },
        ],
      },
      {
        title: both('Egna ord', 'Your own words'),
        items: [
          {
            ...{ key: 'battre', kind: 'text', maxLength: 200 },
            text: both('Vad kan vi göra bättre?', 'What can we do better?'),
          },
          {
            ...{ key: 'kontakt', kind: 'contact' },
            text: both(
              'Ja, ni får kontakta mig om mina svar.',
              'Yes, you may contact me about my answers.',
            ),
          },
        ],
      },
    ],
    measures: [{ key: 'nojdhet', kind: 'mean', item: 'nojd' }],
    groups: { by: [], cross: [], whole: 'people' },
  }
}
