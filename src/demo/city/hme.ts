/**
 * HME as published, 2020–2022: the city as a whole, and one of its administrations.
 * Source: Göteborg, Intraservice, Årsrapport 2022.
 */
export const historyCsv = `series,concept,unit,period,value,n,status,source
hme,hme,,2020,79,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,,2021,78,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,,2022,77,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2020,76,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2021,76,,final,"Göteborg, Intraservice, Årsrapport 2022"
hme,hme,stad/intraservice,2022,77,,final,"Göteborg, Intraservice, Årsrapport 2022; kapitel 7 säger att 2022 års enkät ännu inte har presenterats"
`

/** The published target for 2022, which the demo lets stand. */
export const targetsCsv = `series,concept,unit,from,to,direction,value
hme,hme,,2022,,at-least,81
hme,hme,stad/intraservice,2022,,at-least,81
`
