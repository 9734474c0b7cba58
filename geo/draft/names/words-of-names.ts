/*
 * Word lists for names. Each is a table of its own; rules elsewhere say what they are used for.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Ranks and forms of address before a name, without their point. */
export const RANKS = words(`
  mr mrs ms miss dr prof professor sir dame lord lady sheikh shaikh imam ayatollah rabbi father sister pastor rev reverend bishop archbishop cardinal pope
  gen general lt-gen lieutenant lieutenant-general maj-gen major major-general col colonel lt-col capt captain lt sgt sergeant cpl corporal brig brigadier
  adm admiral cmdr commander marshal constable det detective inspector insp supt superintendent sheriff officer trooper deputy chief
  president vice-president prime premier minister chancellor senator sen representative rep congressman congresswoman congressmember governor gov mayor
  councillor cllr councilman councilwoman alderman delegate ambassador amb envoy judge justice magistrate prosecutor attorney lawyer king queen prince princess
  sultan emir coach manager director chairman chairwoman chair secretary spokesman spokeswoman spokesperson spokesmen professor economist analyst
  activist journalist reporter author actor actress singer doctor nurse farmer teacher principal superintendent mp mep msp
`);

/** Nouns for a person by what he or she does; they may stand alone for one who was named before. */
export const ROLES = words(`
  president vice-president minister premier chancellor senator representative congressman congresswoman congressmember governor mayor councillor councilman
  councilwoman ambassador envoy judge justice magistrate prosecutor attorney lawyer king queen prince princess sultan emir coach manager director chairman
  chairwoman chair chairperson secretary spokesman spokeswoman spokesperson commander general colonel captain major lieutenant sergeant inspector detective superintendent
  sheriff officer chief leader head deputy official aide adviser advisor candidate nominee incumbent lawmaker legislator diplomat politician strategist
  consultant pollster analyst economist expert professor scholar historian researcher scientist doctor physician nurse epidemiologist virologist
  surgeon veterinarian farmer teacher principal student resident witness eyewitness survivor victim mother father brother sister son daughter husband wife
  neighbour neighbor activist campaigner volunteer worker journalist reporter correspondent editor columnist anchor host author writer actor actress singer
  founder owner executive ceo president-elect businessman businesswoman billionaire mogul developer operative surrogate supporter voter critic rival
  democrat republican conservative defendant plaintiff suspect soldier fighter pilot veteran policeman policewoman firefighter priest pastor imam bishop
  administrator coordinator representative negotiator mediator investigator rapporteur ombudsman commissioner counsel counselor clerk treasurer superintendent
  manufacturer operator driver passenger tourist man woman boy girl
`);

/** Plural nouns for people who speak together, and bodies that speak. */
export const GROUPS = words(`
  officials authorities police residents locals villagers witnesses eyewitnesses survivors activists campaigners experts analysts scientists researchers
  doctors nurses lawyers prosecutors investigators officers soldiers troops fighters rebels militants insurgents aides advisers advisors critics opponents
  supporters allies democrats republicans conservatives liberals lawmakers legislators senators congressmen diplomats sources reports media newspapers
  spokesmen spokespeople leaders ministers commanders farmers workers teachers students voters economists observers monitors inspectors rescuers medics
  families relatives neighbours neighbors people others many some several both parents refugees migrants members delegates pollsters strategists
  government ministry department agency military army navy force forces coalition council committee commission court tribunal union party campaign company
  group organisation organization charity hospital university institute office administration embassy parliament congress senate cabinet team board
  association federation foundation league bank network newspaper magazine study survey poll report statement document letter memo lawsuit complaint
  indictment centre center staff command body regulator watchdog firm bureau secretariat mission delegation opposition presidency palace paper
`);

/** Last words of the name of a body. */
export const BODY_HEADS = words(`
  government ministry department agency bureau office administration commission committee council court tribunal senate congress parliament assembly house cabinet
  university college school institute academy hospital clinic bank company corporation corp inc ltd group holdings industries airlines airways motors
  foundation fund association federation union league club society party front movement army navy forces force command corps brigade division battalion
  regiment guard guards police service services authority board center centre museum church mosque cathedral temple library theatre theater press news
  times post journal gazette herald tribune guardian telegraph observer reuters network television radio organization organisation alliance coalition
  initiative programme program project trust campaign team squad united city fc organisation's helmets crescent cross watch international nations
  secretariat registry exchange laboratory laboratories labs hotel airport stadium arena prison zoo mall market plant mill refinery factory mine
  conference summit cup championship championships games festival award awards prize act bill treaty agreement accord convention constitution code
  diocese archdiocese globe ledger star echo mail mirror sun standard examiner chronicle inquirer dispatch courier argus advertiser record review sentinel
  bulletin messenger express register
  street avenue road boulevard highway bridge square park building tower station elementary copper oil gas energy mining steel capital partners systems
`);

/** Heads after which the name is a place of its own, not a body. */
export const SITE_HEADS = words(`
  airport stadium arena prison zoo mall market street avenue road boulevard highway bridge square park building tower station hotel hospital museum church
  mosque cathedral temple school college university library plant mill refinery factory mine
`);

/** Capitalised words that name neither a person nor a place, whatever the gazetteer has. */
export const NO_NAMES = words(`
  i i'm i've i'd i'll we he she it they you the a an and or but if so as at by for from in into of on onto to up with without within this that these those there
  here then than when where while who whom whose which what why how not no nor yes all any both each every few many more most much neither none other
  others own same several some such my your his her its our their me him us them be is are was were been being am has have had having do does did doing will
  would shall should can could may might must about above across after against along among around because before behind below beneath beside besides
  between beyond despite down during except inside like near off once only out outside over past per since through throughout till toward towards
  under underneath until unless upon via whether although though however moreover meanwhile nevertheless nonetheless therefore thus hence instead
  otherwise also even ever never just still yet already again almost always often sometimes soon now today tomorrow yesterday tonight earlier later
  first second third last next new old good great high low big small long short late early one two three four five six seven eight nine ten dozens hundreds
  thousands millions according additionally asked speaking citing adding following given including recently currently previously finally eventually initially
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  mr mrs ms dr sir god covid-19 sars ebola hiv aids tv pm am ad bc ceo ok mod english muslims muslim christian christians jews jewish islam islamic
  christianity catholic protestant sunni shia shiite internet twitter facebook youtube google easter christmas ramadan thanksgiving
  worldwide world west south north east northern southern eastern western central federal national international general local public health care
  interior foreign defence defense drug star web summer winter spring autumn fall mission monster agriculture state states numerous entire rapid
  rural urban global regional military army navy war peace justice freedom liberty union democratic republican republic kingdom conservative liberal labour labor
  street road avenue river lake island mountain valley university college school hospital church bank company inc corp group club centre center
  news daily times post today's author editor photo image video source sources story stories report reports update breaking live
  reading mobile nice enterprise independence hope best sale page price young king college normal commerce industry opportunity protection
  security education environment finance energy transport trade culture tourism sport sports science technology research human rights
  black white red blue green gold silver brown gray grey
  police officials residents people man woman men women children most dear thank thanks read click please see let's let
`);

/** Common given names of several languages; a name that begins with one is a person's unless a role says otherwise. */
export const GIVEN_NAMES = words(`
  james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald steven stephen andrew paul joshua
  kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob nicholas gary eric jonathan larry justin benjamin samuel gregory alexander patrick
  frank raymond jack dennis jerry tyler aaron jose adam nathan henry peter kyle zachary walter harold keith roger terry sean gerald carl arthur lawrence dylan
  jesse bryan joe billy bruce willie gabriel logan alan juan albert wayne elijah randy vincent ralph roy eugene russell louis philip phillip bobby johnny mike
  jim bill tom bob steve dave dan tim ted ben sam chris matt nick greg jeff joey tony andy rob ron don ken jon josh alex max leo harry charlie fred simon ian
  neil graham martin stuart colin craig derek duncan gordon hugh keir boris rishi theresa angela ursula emmanuel nicolas francois olaf friedrich
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda
  melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy shirley anna brenda pamela emma nicole samantha katherine christine
  debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah
  megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise
  danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary ivanka melania kellyanne elizabeth jill jane lucy
  claire fiona nicola tracy tracey wendy jeremy mitch mitt barack joe kamala bernie marco rand chuck newt rudy reince huma robby
  ahmed ahmad mohammed muhammad mohamed mohammad ali hassan hussein omar khaled mahmoud ibrahim yusuf youssef mustafa abdullah abdul abdel abdelaziz ismail
  bashar hafez saddam muammar hosni rami samir tariq walid ziad nasser karim jamal kamal adnan hisham bilal hamza salem saleh said faisal fahd salman bandar
  fatima aisha maryam layla leila noor nour amina khadija zainab yasmin rania hanan samira nadia hala
  vladimir igor sergei sergey dmitry dmitri alexei aleksei alexey andrei andrey mikhail nikolai oleg yuri viktor boris ivan pavel anatoly maxim konstantin
  maria olga natalia natalya elena yelena irina svetlana tatiana ekaterina anastasia volodymyr petro oleksandr olena
  jean pierre jacques michel francois philippe laurent olivier thierry christophe marc alain bernard claude didier sebastien guillaume sophie isabelle
  nathalie sylvie camille chloe hans peter klaus wolfgang jurgen stefan andreas matthias thomas ulrich dieter heinz sabine petra monika ingrid
  antonio carlos luis pedro miguel jorge manuel francisco javier fernando rafael alejandro diego ricardo eduardo roberto sergio pablo andres raul hugo
  gustavo enrique alberto jaime carmen ana isabel rosa lucia elena pilar dolores mercedes giovanni paolo marco luca matteo francesco giuseppe antonio
  recep abdulhamid mehmet ahmet mustafa emine ayse binyamin benjamin ehud yitzhak shimon ariel moshe avi yossi naftali
  narendra rahul amit sanjay rajesh sunil anil vijay arvind priya anita sunita ravi suresh imran nawaz asif benazir pervez
  xi li wang zhang wei chen ming hiroshi kenji takashi shinzo yoshihide fumio yuko akira kim park lee min-jun moon
  kofi kwame nana ama yaw chinua olusegun goodluck muhammadu bola ngozi oluwaseun tunde chidi emeka nelson thabo jacob cyril desmond
  john-paul abiy meles hailemariam uhuru raila william yoweri paul felix joseph moise denis macky alassane laurent amadou ousmane moussa fatou aminata
  nguyen tran pham rodrigo benigno gloria ferdinand joko susilo aung bashir viktor orban andrzej lech donald beata sanna jens erna mette lars anders
  margaret margrethe leo pius francis benedict florence isabel penelope ben abdulaziz turki loujain kerry-ann
`);

/** Words inside a name that are written small: Ban al-Din, Ludwig van Beethoven, Bin Salman, Department of State. */
export const NAME_PARTICLES = words(
  "al el bin ben ibn abu abd von van de del della der den di da do dos das du la le las los les ter bint upon sur",
);
/** Small words that join the parts of a place's name. */
export const PLACE_PARTICLES = words("al bin de del della di da do dos das du la le las los les upon sur");
export const BODY_PARTICLES = words("of for the and & on de du des la le");

/** Small words before a name that is a place where something is or happens. */
export const LOCATIVE = words(
  "in at near from to towards toward into outside inside around across throughout through of between beyond off via within over north south east west northeast northwest southeast southwest",
);

/** Kinds of place as common nouns, before "of" or after a name. */
export const PLACE_NOUNS = words(`
  city town village hamlet district province governorate region state county municipality capital suburb neighbourhood neighborhood quarter area zone island
  islands peninsula valley river lake sea ocean gulf bay coast strait desert mountain mountains hills plain border crossing camp countryside enclave territory
  oblast prefecture department canton parish township borough port base airbase airport checkpoint settlement commune ward
`);
