import type { Branch } from '../branch.ts'

// What a foundation published of itself, and what it compared itself with. The goals of the two items
// about the workplace end with their published line of twelve years; the others stand.

const history = `series,concept,unit,period,value,n,status,source
nmi,fysisk,,2007,4.18,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2008,4.17,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2009,4.13,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2010,4.1,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2011,4.31,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2012,4.25,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2013,4.11,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2014,4.27,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2015,4.08,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2016,3.92,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2017,4.26,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk,,2018,4.48,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2007,4.21,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2008,4.19,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2009,3.78,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2010,3.82,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2011,4.06,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2012,4.17,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2013,3.78,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2014,3.88,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2015,3.65,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2016,3.2,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2017,4.8,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social,,2018,4.7,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,varderingar-topp,,2018,95,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,social-topp,,2018,95,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,fysisk-topp,,2018,94,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,uppdrag-topp,,2018,92,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,mal-topp,,2018,92,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,kunskap-topp,,2018,92,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,varderingar-stammer-topp,,2018,89,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,stolt-topp,,2018,89,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,informerad-topp,,2018,88,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,resultat-topp,,2018,89,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,helhetsbetyg-topp,,2018,83,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,bestamma-topp,,2018,82,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,trivs-topp,,2018,81,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,oppenhet-topp,,2018,79,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,rekommendera-topp,,2018,79,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,uppgifter-topp,,2018,79,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,ideer-topp,,2018,76,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,medarbetarsamtal-topp,,2018,74,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nmi,utbildning-topp,,2018,74,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
registry-poang,poang-se,,2018,83.3,,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018, om CENTR:s enkät till registrarer; mätåret anges inte"
`

const targets = `series,concept,unit,from,to,direction,value
nki,nki,,,2008,at-least,80
nki,nki,,2009,,at-least,82
nki-direkt,nki,,2009,,at-least,82
nri,nri,,2008,2010,at-least,70
nri,nri,,2011,2016,at-least,75
nri,nri,,2017,,at-least,80
support-mejl,medel,,,,at-least,4
support-telefon,medel,,,,at-least,4
nki-stodprocess,nki-hr,,,,above,70
nki-stodprocess,nki-ekonomi,,,,above,70
nki-stodprocess,nki-juridik,,,,above,70
nki-stodprocess,nki-kommunikation,,,,above,70
nki-stodprocess,nki-kontorsadministration,,,,above,70
nki-stodprocess,nki-risk-och-informationssakerhet,,,,above,70
nmi,helhetsbetyg,,,,at-least,4
nmi,trivs,,,,at-least,4
nmi,rekommendera,,,,at-least,4
nmi,utbildning,,,,at-least,4
nmi,kunskap,,,,at-least,4
nmi,medarbetarsamtal,,,,at-least,4
nmi,oppenhet,,,,at-least,4
nmi,informerad,,,,at-least,4
nmi,mal,,,,at-least,4
nmi,uppdrag,,,,at-least,4
nmi,varderingar,,,,at-least,4
nmi,varderingar-stammer,,,,at-least,4
nmi,stolt,,,,at-least,4
nmi,uppgifter,,,,at-least,4
nmi,ideer,,,,at-least,4
nmi,resultat,,,,at-least,4
nmi,bestamma,,,,at-least,4
nmi,stressad,,,,below,3
nmi,fysisk,,2007,2018,at-least,4
nmi,social,,2007,2018,at-least,4
sjukfranvaro,sjukfranvaro,,,,below,2
utbildningstimmar,utbildningstimmar,,2017,,at-least,30
marknadsandel,marknadsandel,,2011,2011,at-least,61
marknadsandel,marknadsandel,,2012,2012,at-least,62
marknadsandel,marknadsandel,,2013,2013,at-least,65
marknadsandel,marknadsandel,,2014,2014,at-least,65
marknadsandel,marknadsandel,,2015,2015,at-least,72
marknadsandel,marknadsandel,,2016,2016,at-least,72
marknadsandel,marknadsandel,,2017,2017,at-least,72
intakter,intakter,,2015,2015,at-least,170
intakter,intakter,,2016,2016,at-least,178
intakter,intakter,,2017,2017,at-least,180
intakter,intakter,,2018,2018,at-least,187
`

const benchmarks = `series,concept,name,period,value,low,high,place,of,source
nki,nki,"Svenskt Kvalitetsindex, från bredband privat till företagstjänster",2017,,64,75,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
registry-poang,poang-se,"CENTR, .se bland alla",2018,83.3,,,6,48,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018, om CENTR:s enkät till registrarer; mätåret anges inte"
registry-poang,poang-se,"CENTR, .eu (bäst)",2018,86.9,,,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018, om CENTR:s enkät till registrarer; mätåret anges inte"
registry-poang,poang-se,"CENTR, medel av alla",2018,71.3,,,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018, om CENTR:s enkät till registrarer; mätåret anges inte"
sjukfranvaro,sjukfranvaro,Sverige,2017,3.7,,,,,"SCB:s arbetskraftsundersökning, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018"
sjukfranvaro,sjukfranvaro,Privatanställda,2017,3.4,,,,,"SCB:s arbetskraftsundersökning, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018"
sjukfranvaro,sjukfranvaro,Statligt anställda,2017,3.1,,,,,"SCB:s arbetskraftsundersökning, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,marknadsandel,"CENTR, medel",2018,54,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.dk,2018,64,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.se enligt CENTR,2018,60,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.de,2018,58,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.be,2018,58,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.uk,2018,56,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.fi,2018,54,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.no,2018,54,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
marknadsandel,marknadsandel,.fr,2018,33,,,,,"CENTR, april 2018, enligt Internetstiftelsens ansökan till Utmärkelsen Svensk Kvalitet 2018; CENTR mäter den lokala marknaden på sitt sätt, där .se har 60"
domantillvaxt,domantillvaxt,.fi,2017,330,,,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
domantillvaxt,domantillvaxt,.no,2017,242,,,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
domantillvaxt,domantillvaxt,.dk,2017,176,,,,,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
`

// What is known to the year alone stands on its first day.
const events = `series,unit,date,kind,text
support-telefon,,2010-01-01,event,"Målet 4 av 5 nås sedan 2010. Källa: Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
support-mejl,,2012-01-01,event,"Målet 4 av 5 nås sedan 2012. Källa: Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
utbildningstimmar,,2017-01-01,event,"Utbildningstimmarna mäts bättre, vilket förklarar en del av ökningen. Källa: Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
nri,,2019-03-01,action,"Påhittad åtgärd: ett nytt tekniskt gränssnitt för registrarer"
nri,,2023-04-01,action,"Påhittad åtgärd: registrarerna får besked om ändringar sex månader i förväg"
support-mejl,,2025-06-01,action,"Påhittad åtgärd: svarsmallar på lättare svenska"
`

const indicators = `indicator,unit,period,value,status,source
sjukfranvaro,,2016,1.63,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
sjukfranvaro,,2017,1.52,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
utbildningstimmar,,2016,14,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018; första mätningen, 896 timmar i allt"
utbildningstimmar,,2017,52,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018; 3 694 timmar i allt"
tvister,,2010,72,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2011,69,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2012,66,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2013,67,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2014,59,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2015,66,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2016,69,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
tvister,,2017,51,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2011,61.9,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2012,62.4,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2013,69.8,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2014,68.9,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2015,67.7,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2016,68.1,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
marknadsandel,,2017,73.0,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
intakter,,2015,182,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
intakter,,2016,180,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
intakter,,2017,179,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
intakter,,2018,195,preliminary,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018: prognos för 2018"
domantillvaxt,,2006,100,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018: 2006 är satt till 100"
domantillvaxt,,2017,335,final,"Internetstiftelsen, ansökan till Utmärkelsen Svensk Kvalitet 2018"
`

/** What stands beside the foundation's answers. */
export const foundationPublished: Branch['published'] = {
  history,
  targets,
  benchmarks,
  events,
  indicators,
}
