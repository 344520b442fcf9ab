/** The fictitious group: a foundation and a city. */
export const organisation = 'Exempelgruppen'

/** The tree of both branches. Staden called its schools "Utbildning" until 2024. */
export const unitsCsv = `unit,name,from,to,replaces
stiftelse,Stiftelsen,,,
stiftelse/drift,Drift,,,
stiftelse/utveckling,Utveckling,,,
stiftelse/marknad,Marknad och kommunikation,2025,,stiftelse/kommunikation stiftelse/salj
stiftelse/kommunikation,Kommunikation,,2024,
stiftelse/salj,Försäljning,,2024,
stiftelse/stod,Stöd och ledning,,,
stad,Staden,,,
stad/intraservice,Intern service,,,
stad/intraservice/ekonomi,Ekonomi,,,
stad/intraservice/hr,HR,,,
stad/intraservice/it,IT,,,
stad/intraservice/juridik,Juridik,,,
stad/omsorg,Omsorg,,,
stad/skola,Skola,2025,,stad/utbildning
stad/utbildning,Utbildning,,2024,
`
