import { plainWords } from "./plain-words.ts";

/*
 * Words that newspapers print with a capital, or that only say what kind of place is meant. Places of these names exist; a text
 * that means one says so, or it is large. Surnames and given names: the commonest of the US Census of 2010 and of the Social Security
 * Administration, and some of other countries.
 */
const CALENDAR = `
  january february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
  vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
  miercoles jueves viernes sabado domingo januar februar marz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
  samstag sonntag январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг
  пятница суббота воскресенье يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر السبت الاحد الاثنين الثلاثاء
  الاربعاء الخميس الجمعة winter summer spring autumn fall ramadan christmas easter`;
const GENERIC = `
  north south east west northern southern eastern western central centre center upper lower city town village hamlet county district
  province state region country capital border mountain mountains hill hills valley river lake sea ocean bay gulf island islands coast
  beach desert forest bridge road street avenue square park market port harbour harbor airport station church mosque school hospital
  university prison castle palace house farm field camp base crossing water land ground place area zone nord sud est ouest norte sur
  este oeste ville ciudad stadt dorf pueblo montagne rivière fleuve pont route rue marché maison rio monte север юг восток запад город
  село деревня река мост улица дом شمال جنوب شرق غرب مدينة قرية جبل نهر جسر شارع بيت`;
const PEOPLE = `
  smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore
  martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores
  green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes
  stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson
  watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
  powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons romero patterson hamilton graham
  reynolds griffin wallace moreno west cole hayes bryant gibson ellis stevens murray ford marshall owens mcdonald harrison kennedy woods
  washington jefferson madison monroe clinton bush obama trump biden reagan nixon carter
  james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul
  joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob nicholas gary eric jonathan stephen larry justin benjamin
  samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry peter kyle zachary mary patricia
  jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol
  amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley anna brenda emma pamela nicole samantha
  katherine christine catherine rachel hannah maria ahmed mohammed muhammad ali hassan hussein omar khaled mahmoud ibrahim yusuf mustafa
  fatima aisha maryam pierre jean jacques michel marie antonio juan carlos luis pedro miguel jorge ivan sergei dmitri vladimir olga natalia
  hans peter klaus wolfgang giovanni paolo marco andersson johansson schmidt muller schneider fischer weber wagner becker ivanov petrov
  dupont dubois durand moreau laurent simon michaud rossi bianchi ferrari silva santos oliveira souza costa pereira yamamoto tanaka suzuki sato
  wang zhang liu chen yang huang zhao singh kumar sharma gupta`;

const UNUSUAL = [CALENDAR, GENERIC, PEOPLE].map(plainWordSet);

/** Points that speak against a place, for a name of the calendar, a word for a kind of place, and a name of people. */
const POINTS = [5, 8, 2];

function plainWordSet(text: string): Set<string> {
  return new Set(text.split(/\s+/).flatMap((word) => plainWords(word)));
}

/** How much speaks against a name being a place at all, beside its candidates; in the points of the ranking. */
export function pointsAgainstPlace(name: string): number {
  const words = plainWords(name);
  const [word] = words;
  if (words.length !== 1 || word === undefined) return 0;
  const index = UNUSUAL.findIndex((list) => list.has(word));
  return index < 0 ? 0 : (POINTS[index] ?? 0);
}
