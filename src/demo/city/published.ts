import type { Branch } from '../branch.ts'
import { historyCsv, targetsCsv } from './hme.ts'

// What two cities published of themselves. Where their papers contradict each other, the source
// says what the other paper has. Targets stand until another is published.

const history = `${historyCsv}hme,ledarskap,stad/intraservice,2021,80,,final,"Göteborg, Intraservice, Årsrapport 2022"
nki-intern,nki,,2020,62.5,,final,"Göteborg, Intraservice, Årsrapport 2022"
nki-intern,nki,,2021,65.6,433,final,"Göteborg, Intraservice, Årsrapport 2022; Verksamhetsplan 2023 avrundar till 65"
nki-intern,nki,,2022,66.9,1319,final,"Göteborg, Intraservice, Årsrapport 2022"
ami,ami,,2015,80,,final,"Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017"
ami,ami,stad/intraservice,2015,82,,final,"Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017"
ami,ami,stad/intraservice/ekonomi,2015,83,,final,"Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017"
`

const targets = `${targetsCsv}nki-intern,nki,,2023,,at-least,70
ami,ami,,2017,,at-least,83
ami,ami,stad/intraservice,2017,,at-least,83
ami,ami,stad/intraservice/ekonomi,2017,,at-least,83
ami,bra-arbetsgivare,,2017,,at-least,85
ami,psykosocial-arbetsmiljo,,2017,,at-least,81
kundenkat,nojda-kunder,,2017,,at-least,90
sjukfranvaro-stad,sjukfranvaro-stad,stad/intraservice,2022,,at-most,5.5
personalomsattning,personalomsattning,,2023,,at-most,10
foretagsklimat,foretagsklimat,,2022,,at-most,170
leverantorsfakturor,leverantorsfakturor,,2017,,at-least,3500
kundfakturor,kundfakturor,,2017,,at-least,5800
`

const benchmarks = `series,concept,name,period,value,low,high,place,of,source
`

const events = `series,unit,date,kind,text
hme,stad/intraservice,2021-01-01,event,"Enkäten gjordes i kort form. Delindexet Ledarskap steg från 77 i den tidigare enkäten till 80. Källa: Göteborg, Intraservice, Årsrapport 2022"
hme,stad/intraservice,2022-01-01,event,"Prognosen för 2022 var 80, utfallet blev 77. Källa: Göteborg, Intraservice, Verksamhetsplan 2023 och Årsrapport 2022"
hme,,2024-09-01,event,"2024 ställdes frågorna i en längre medarbetarenkät (simulerad omgång)"
nki-intern,,2022-01-01,event,"Prognosen för 2022 var 67, utfallet blev 66,9. Källa: Göteborg, Intraservice, Verksamhetsplan 2023 och Årsrapport 2022"
ami,,2016-01-01,event,"Ingen mätning 2016. Källa: Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017"
`

const indicators = `indicator,unit,period,value,status,source
sjukfranvaro-stad,,2020,9.6,final,"Göteborg, Intraservice, Årsrapport 2022"
sjukfranvaro-stad,,2021,8.6,final,"Göteborg, Intraservice, Årsrapport 2022"
sjukfranvaro-stad,,2022,,preliminary,"Göteborg, Intraservice, Årsrapport 2022: utfallet saknas i tabellen, talet 8,1 är troligen målet"
sjukfranvaro-stad,stad/intraservice,2020,5.6,final,"Göteborg, Intraservice, Årsrapport 2022, tabellen över mål; förvaltningens egen tabell har 5,7 och Verksamhetsplan 2023 har 5"
sjukfranvaro-stad,stad/intraservice,2021,5.5,final,"Göteborg, Intraservice, Årsrapport 2022, tabellen över mål; förvaltningens egen tabell och Verksamhetsplan 2023 har 5,6"
sjukfranvaro-stad,stad/intraservice,2022,5.2,final,"Göteborg, Intraservice, Årsrapport 2022"
frisknarvaro,,2020,58,final,"Göteborg, Intraservice, Årsrapport 2022"
frisknarvaro,,2021,65,final,"Göteborg, Intraservice, Årsrapport 2022"
frisknarvaro,,2022,56,final,"Göteborg, Intraservice, Årsrapport 2022"
personalomsattning,,2020,7.1,final,"Göteborg, Intraservice, Årsrapport 2022"
personalomsattning,,2021,9.0,final,"Göteborg, Intraservice, Årsrapport 2022; Verksamhetsplan 2023 har 9,1"
personalomsattning,,2022,16.7,final,"Göteborg, Intraservice, Årsrapport 2022"
foretagsklimat,,2020,189,final,"Göteborg, Intraservice, Årsrapport 2022"
foretagsklimat,,2021,191,final,"Göteborg, Intraservice, Årsrapport 2022"
foretagsklimat,,2022,195,final,"Göteborg, Intraservice, Årsrapport 2022"
direktkontakt,,2020,71,final,"Göteborg, Intraservice, Årsrapport 2022"
direktkontakt,,2021,71,final,"Göteborg, Intraservice, Årsrapport 2022"
direktkontakt,,2022,,preliminary,"Göteborg, Intraservice, Årsrapport 2022: utfallet saknas i tabellen, talet 73 är troligen målet"
digital-faktura-leverantor,,2020,92,final,"Göteborg, Intraservice, Årsrapport 2022"
digital-faktura-leverantor,,2021,94,final,"Göteborg, Intraservice, Årsrapport 2022"
digital-faktura-leverantor,,2022,96,final,"Göteborg, Intraservice, Årsrapport 2022"
digital-faktura-kund,,2020,24,final,"Göteborg, Intraservice, Årsrapport 2022"
digital-faktura-kund,,2021,39,final,"Göteborg, Intraservice, Årsrapport 2022"
digital-faktura-kund,,2022,65,final,"Göteborg, Intraservice, Årsrapport 2022"
leverantorsfakturor,,2017,,preliminary,"Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017 har bara målet"
kundfakturor,,2017,,preliminary,"Stockholm, Serviceförvaltningen, Verksamhetsplan ekonomi 2017 har bara målet"
`

/** What stands beside the city's answers. */
export const cityPublished: Branch['published'] = {
  history,
  targets,
  benchmarks,
  events,
  indicators,
}
