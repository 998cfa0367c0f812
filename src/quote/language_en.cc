#include "quote/language.h"

namespace newsprint {

const Language kEnglish = {
    .name = "English",
    .frequent = "the of and to that for with was his from by at it not have this are has an be he as but said",
    .say =
        "said says told tells wrote writes added adds noted notes stated states stressed stresses insisted insists "
        "argued argues claimed claims explained explains warned warns announced announces declared declares replied "
        "replies responded responds answered answers asked asks continued continues concluded concludes observed "
        "remarked remarks commented comments tweeted tweets posted recalled recalls admitted admits acknowledged "
        "acknowledges conceded concedes suggested suggests confirmed confirms alleged alleges contended contends "
        "asserted asserts maintained maintains emphasized emphasised emphasizes emphasises predicted predicts vowed "
        "vows pledged pledges promised promises joked jokes quipped complained complains cautioned cautions testified "
        "testifies reported reports reads read reiterated repeated repeats agreed agrees countered counters denied "
        "denies estimated lamented mused opined pleaded proclaimed recounted retorted ruled shouted sighed snapped "
        "thundered urged urges whispered exclaimed cried yelled enthused fumed boasted boasts revealed reveals "
        "disclosed discloses indicated indicates cited elaborated offered interjected protested began begins "
        "confessed confesses penned gushed shared captioned chimed went say tell write argue claim insist warn note "
        "add contend allege maintain suggest deny",
    .judge =
        "called calls described describes dismissed dismisses denounced denounces praised praises criticized "
        "criticised criticizes criticises condemned condemns branded brands labeled labelled labels slammed slams "
        "blasted blasts hailed hails touted touts lauded lauds rejected rejects accused accuses blamed blames thanked "
        "thanks welcomed welcomes expressed expresses voiced voices referred refers characterized characterised "
        "characterizes dubbed dubs deemed deems mocked derided decried decries ridiculed portrayed portrays promised "
        "spoke speaks talked talks demanded demands ordered hinted signaled signalled cast applauded defended defends "
        "apologized apologised defines detailed complimented congratulated flattered lambasted attacked raised "
        "questioned pointed points sees saw considers considered wants wanted acknowledged pressed likened compared "
        "defined titled proposed proposes recommended recommends quoted call describe praise",
    .saying =
        "saying adding noting telling writing calling describing warning arguing claiming insisting stressing stating "
        "explaining declaring announcing asking denouncing dismissing accusing blaming praising criticizing "
        "criticising condemning labeling labelling branding hailing touting suggesting alleging predicting promising "
        "vowing pledging urging emphasizing emphasising referring citing expressing voicing acknowledging admitting "
        "concluding asserting maintaining testifying confirming denying reiterating repeating joking boasting "
        "lamenting complaining quoting thanking wishing proclaiming lauding flattering replying responding tweeting "
        "posting reading remarking commenting observing indicating revealing recalling questioning comparing likening "
        "conceding confessing gushing sharing penning",
    .be = "is was were are be been being am gets got",
    .auxiliary = "has have had will would could should can may might must do does did not never",
    .adverb =
        "also later then further once again previously repeatedly recently reportedly simply still even only just now "
        "often always already earlier first finally initially publicly privately openly bluntly flatly famously "
        "correctly rightly wrongly quickly immediately subsequently separately similarly likewise instead both all "
        "meanwhile today yesterday tomorrow ago nonetheless nevertheless thus so himself herself itself themselves "
        "jokingly angrily quietly specifically explicitly directly merely ironically apparently",
    .he = "he",
    .she = "she",
    .it = "it",
    .they = "they we",
    .who = "who which that",
    .title =
        "mr mrs ms miss dr prof professor sir dame lord lady baron baroness president vice prime minister chancellor "
        "premier secretary undersecretary senator sen representative rep congressman congresswoman governor gov "
        "lieutenant lt mayor judge justice chief attorney solicitor general gen admiral colonel col major maj captain "
        "capt sergeant sgt corporal officer detective commander commissioner constable sheriff deputy assistant "
        "ambassador envoy pope cardinal archbishop bishop rev reverend father pastor rabbi imam sheikh king queen "
        "prince princess duke duchess emperor ceo cfo coo cto chairman chairwoman chairperson chair director editor "
        "coach manager founder spokesman spokeswoman spokesperson speaker leader councillor councilman councilwoman "
        "alderman inspector superintendent ex former acting interim counsel mp mep comrade hon analyst economist "
        "author actor actress singer rapper",
    .role =
        "spokesman spokeswoman spokesperson spokespeople spokespersons representative representatives official "
        "officials lawyer lawyers attorney attorneys source sources person people aide aides adviser advisers advisor "
        "advisors minister ministers president secretary senator senators judge judges justice justices governor "
        "mayor leader leaders analyst analysts expert experts economist economists scientist scientists researcher "
        "researchers professor doctor doctors teacher witness witnesses resident residents critic critics supporter "
        "supporters opponent opponents plaintiff plaintiffs defendant prosecutor prosecutors investigator "
        "investigators police officer officers chief director chairman chairwoman chair editor manager coach captain "
        "executive executives founder author writer reporter reporters journalist journalists columnist columnists "
        "diplomat diplomats envoy ambassador commander general soldier soldiers farmer farmers worker workers driver "
        "owner owners man woman boy girl mother father son daughter wife husband brother sister widow victim victims "
        "student students activist activists advocate advocates member members lawmaker lawmakers politician "
        "politicians democrat democrats republican republicans candidate candidates challenger challengers organizer "
        "organizers singer rapper actor actress musician musicians artist artists fan fans star others some many one "
        "historian pilot strategist consultant demographer insider insiders employee employees commissioner head ceo "
        "observers authorities parents user users",
    .again = "person spokesman spokeswoman spokesperson representative official",
    .for_role = "for of from with by representing",
    .document =
        "statement statements filing filings letter letters report reports announcement post posts message messages "
        "memo memorandum tweet tweets email emails complaint lawsuit suit brief motion order ruling opinion decision "
        "document documents study readout release communique note notice article editorial blog website site page "
        "text review headline sign caption indictment affidavit transcript poll survey paper book column policy",
    .body =
        "company firm group organization organisation administration team club service platform association "
        "foundation institute network newspaper magazine paper outlet broadcaster channel charity nonprofit campaign "
        "startup giant streamer airline carrier manufacturer maker retailer chain publisher studio label corporation "
        "society coalition alliance body lender utility operator brand automaker",
    .office =
        "department ministry agency government court committee council commission board bank union university school "
        "hospital party office bureau federation church army navy military force regulator watchdog authority "
        "parliament senate congress cabinet embassy",
    .org_head =
        "department ministry council committee commission agency university college school institute institution "
        "union association federation foundation organization organisation bank court bureau office board "
        "administration government parliament senate congress assembly party group inc corp corporation co ltd llc "
        "plc company companies holdings partners press news times post journal guardian network television tv radio "
        "magazine house kremlin pentagon embassy army navy police force forces service services authority society "
        "alliance coalition center centre hospital club league team fund trust studio studios records airlines "
        "airways motors church chamber project cabinet caucus campaign nations tribunal academy museum laboratory "
        "observatory unicef nato un eu reuters bloomberg interfax xinhua tass cnn bbc cbs nbc abc fox msnbc aclu",
    .thing =
        "act bill law laws treaty accord agreement amendment constitution rights war street avenue road square park "
        "river lake island islands bridge airport stadium cup award awards prize championship olympics games festival "
        "conference summit day week month year century season series show report review app policy plan deal crisis "
        "census election elections gate city county state states republic kingdom province valley mountain mountains "
        "sea ocean coast north south east west northern southern eastern western central new san los las el santa "
        "hong united christmas easter thanksgiving covid internet earth question relations economy policies rally "
        "chart charts playlist album song hall palace building tower station village",
    .date =
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat "
        "sun am pm gmt utc est edt et pt",
    .determiner =
        "the a an this that these those his her its their our my your no another each every any several two three "
        "four five six seven eight nine ten",
    .indefinite = "a an another one every each any several some two three four five many",
    .preposition =
        "of in on at to for from by with about over under after before during since until through between among "
        "against into onto across around near behind beyond despite without within per via amid toward towards "
        "following including regarding like unlike upon as inside outside",
    .conjunction =
        "and or but nor yet so if when while where because although though unless whether than how why what whose "
        "whom there here however therefore moreover meanwhile also besides instead still then thus once given even "
        "just only perhaps maybe indeed overall not",
    .ordinary =
        "continue reading read more related story stories watch live now playing advertisement sign up share here "
        "photo video image images file comments comment subscribe newsletter follow click view see also next previous "
        "latest breaking update updated published editor editors top best most popular trending home menu search "
        "login register contact privacy terms copyright rights reserved yes no please thank thanks ok okay oh well "
        "why how what when where who said according asked told last earlier later today yesterday tomorrow early late "
        "many some all other others one two three four five six seven eight nine ten first second third both several "
        "i you he she it we they them me him us critics supporters opponents officials experts lawyers people police "
        "source sources company tech business world politics opinion sports entertainment health science lifestyle "
        "culture question answer q faq loading below above get got let do does did is are was were be been has have "
        "had can could will would should may might must",
    .people =
        "american americans british briton britons chinese russian russians ukrainian ukrainians french german "
        "germans european europeans italian italians spanish greek turkish turks indian indians pakistani japanese "
        "korean iranian iranians iraqi israeli israelis palestinian palestinians syrian saudi egyptian african "
        "africans asian asians arab arabs canadian canadians mexican mexicans brazilian australian australians irish "
        "scottish welsh english dutch polish swedish norwegian danish finnish swiss austrian hispanic hispanics "
        "latino latinos black blacks white whites non muslim muslims jewish jews christian christians catholic "
        "catholics hindu democrat democrats democratic republican republicans conservative conservatives labour tory "
        "tories liberal liberals argentine argentinian colombian venezuelan peruvian chilean cuban nigerian kenyan "
        "ethiopian sudanese moroccan algerian tunisian libyan lebanese jordanian yemeni afghan bangladeshi vietnamese "
        "thai filipino philippine indonesian malaysian taiwanese mongolian kazakh georgian armenian belarusian "
        "hungarian czech slovak romanian bulgarian serbian croatian albanian portuguese belgian soviet us uk eu gop",
    .particle = "de van von der den bin ibn al el la le da di du del dos ter ten af zu abu",
    .man =
        "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony "
        "mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan "
        "jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander "
        "raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas peter zachary kyle walter "
        "harold jeremy ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan "
        "billy jordan albert dylan bruce willie alan juan louis wayne ralph roy eugene randy vincent russell bobby "
        "philip johnny tom bill jim mike steve tim dan ben sam matt tony antony vladimir sergei dmitry ivan boris "
        "nigel keir simon martin neil graham ian colin stuart wilbur jens hans olaf emmanuel pierre carlos luis pedro "
        "pablo mohammed mohammad muhammad ahmed ali omar hassan hussein barack mitt chuck ted rick doug greg jeff ron "
        "phil dale noel volodymyr oleg yuri mikhail",
    .woman =
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret "
        "ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia "
        "dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel "
        "carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth "
        "joan virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia martha sara "
        "gloria janice kathryn ann anne isabella judy charlotte julia grace amber alice jean denise frances danielle "
        "marilyn natalie beverly diana brittany theresa kayla alexis doris lori tiffany ursula jacinda nikki hillary "
        "kamala melania ivanka shaunna sonia elena kerri sally claire fiona louise zoe jane lucy kate olga svetlana "
        "natalia irina tatiana fatima aisha annalena marine claudia silvia rosa carmen",
    .according_to = "according to|in the words of",
    .drops_pronouns = false,
};

}  // namespace newsprint
