"""Nouns that can speak, nouns that report, and the small words around them. General vocabulary, no names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summitry.records import Span

PRONOUNS = frozenset("he she they it we i who both neither".split())
STANDALONE = frozenset(  # these speak with no noun after them: "Another said ...", "one of the unions said ..."
    "another one two three four five several some many most few all none either each other others second third fourth "
    "first former latter".split()
)
TIMES = frozenset(
    "minute hour day week weekend fortnight month quarter year decade morning afternoon evening night "
    "winter spring summer autumn fall today yesterday tonight tomorrow weeks days months years hours minutes".split()
)
BETWEEN = frozenset(
    "has have had also later earlier previously then now not n't never is was were are been be being would will may might "
    "could can should must did does do didn't doesn't don't hasn't haven't isn't won't wouldn't again repeatedly "
    "reportedly already once publicly privately still only just even often always clearly flatly bluntly openly "
    "explicitly simply further both all however meanwhile separately subsequently initially recently personally directly "
    "strongly firmly briefly specifically nevertheless instead since long first yesterday today reluctantly to so far thus ever yet "
    "wouldn’t won’t didn’t doesn’t don’t hasn’t haven’t isn’t".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some many most several two three four five six both "
    "another other all any no one".split()
)
# Participles that tie a person to the talks: "a person briefed on the talks", "officials familiar with the plan".
TIED = frozenset("familiar close briefed involved knowledge present aware privy party opposed loyal allied".split())
PREPOSITIONS = frozenset(
    "in on at to for with by from under over despite amid following unlike besides beyond across inside outside citing "
    "noting adding referring including likening given about".split()
)
FINITE = frozenset("that is are was were has have had will would can could may might must do does did".split())
INSIDE = frozenset("of for at from and & de la le van von der den bin al el da dos du di".split())
STOPS = frozenset(
    "that but while because when as if after before although though since until whereas whether unless which who whose "
    "whom where than or so yet in on to with by about into over under during through between against without within "
    "aboard via per amid among upon near despite what how why is are was were be been being has have had do does did "
    "will would can could may might shall should must not".split()
)
FIRST_PERSON = frozenset("i we me us my our".split())
LEADS = frozenset(
    "in on at after before during following amid despite as while when since because although though if until for with "
    "by without from to under over earlier later meanwhile however also still instead separately yesterday today tonight "
    "tomorrow then now but and so yet nevertheless moreover furthermore additionally similarly previously asked speaking "
    "once just according likening citing noting adding referring including unlike like besides beyond given across "
    "inside outside hours days weeks months minutes".split()
)
HYPOTHETICAL = frozenset("may might could can cannot should must to can't couldn't".split())
AUXILIARIES = frozenset("not will would do does did didn't don't doesn't won't wouldn't n't".split())
ADVERBS = frozenset(
    "also again still now today later publicly reportedly soon formally openly never yesterday tomorrow both all".split()
)
BREAKS = frozenset({",", "–", "—", "(", ")"})
HEAD_ENDS = frozenset("of for at from with in who on to directly".split()) | TIED - {"party", "knowledge"}
TIE = re.compile(
    r"\s+(?:(?:familiar|directly familiar)\s+with|close\s+to|briefed\s+(?:on|about)|involved\s+in|present\s+(?:at|in)|privy\s+to|"
    r"with\s+(?:\w+\s+)?knowledge\s+of)\s+(?:(?:the|this|that|its|his|her|their|both|these|those)\s+)?[\w'’-]+"
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
LINKS = frozenset(  # prepositions that add to a noun; none that can open a clause ("after", "as")
    "with by about against to in on over between among amongst toward towards near at alongside inside outside under across "
    "within".split()
)
OPENERS = frozenset(
    "that because but while if when whether as after before since although though where until unless".split()
)
OFFICES = frozenset(
    "president premier chancellor minister secretary spokesman spokeswoman spokesperson spokespeople spokesmen "
    "envoy ambassador diplomat diplomats adviser advisor aide aides negotiator negotiators leader leaders chief "
    "head chair chairman chairwoman chairperson director deputy commissioner governor mayor senator congressman "
    "congresswoman lawmaker lawmakers legislator legislators representative representatives delegate delegates "
    "delegation delegations official officials commander general colonel king queen prince emir sultan pope ceo "
    "cfo executive executives owner owners manager managers boss bosses shareholder shareholders lawyer lawyers "
    "attorney attorneys judge prosecutor counsel steward stewards organiser organizer organisers organizers "
    "member members mediator mediators arbitrator facilitator host hosts ministers presidents secretaries "
    "ambassadors envoys advisers treasurer founder co-founder coordinator speaker vice-president coach agent "
    "agents player players captain superintendent principal parliamentarian mp mps councillor councillors "
    "colleague counterpart counterparts".split()
)
OBSERVERS = frozenset(
    "professor analyst analysts researcher researchers expert experts scholar scholars academic academics "
    "economist economists fellow lecturer historian historians strategist commentator commentators columnist "
    "pundit pundits observer observers scientist scientists political-scientist specialist specialists "
    "consultant dean emeritus critic critics watcher watchers author pollster sociologist lawyer-turned-analyst "
    "think-tank".split()
)
MEDIA = frozenset(
    "reporter reporters journalist journalists correspondent correspondents newspaper newspapers outlet outlets "
    "media press broadcaster agency agencies magazine editor editors anchor presenter host tabloid daily paper "
    "website".split()
)
GROUPS = frozenset(
    "side sides party parties government governments ministry ministries administration cabinet parliament "
    "congress senate assembly council commission committee army military police court union unions federation "
    "confederation association company companies corporation firm operator employer employers management board "
    "workers employees staff strikers teachers nurses drivers pilots doctors dockworkers dockers miners farmers "
    "students residents people citizens public voters families relatives protesters demonstrators rebels "
    "militants insurgents militia militias opposition bloc alliance coalition states countries nations country "
    "nation campaign team office department embassy palace kremlin authority authorities city state group groups "
    "movement network league club body bank fund lender insurer airline carrier automaker manufacturer producer "
    "producers exporters importers allies ally powers neighbours neighbors sources source insiders persons "
    "person man woman men women capital capitals treasury regulator regulators watchdog tribunal mission chamber "
    "faction factions lobby ngo charity charities activists campaigners organisation organization organisations "
    "organizations studio studios school university hospital hospitals district province island islands "
    "community communities tribe tribes church vatican others everyone nobody everybody somebody someone anyone "
    "friend friends force forces troops soldiers fighters officers officer guards guerrillas separatists "
    "loyalists partners partner stakeholders unionists leadership presidency junta regime monarchy household "
    "households consumers customers passengers commuters patients pensioners retirees taxpayers landlords "
    "tenants subscribers players owners creditors bondholders lenders investors donors donor banks firms "
    "businesses industry business retailers suppliers shippers carriers airlines hauliers growers fishermen "
    "fishers crews crew pickets marchers moderates hardliners conservatives liberals republicans democrats "
    "socialists greens nationalists populists backbenchers rank-and-file locals villagers elders chiefs clergy "
    "bishops bishop archbishop imam rabbi cardinal delegation secretariat directorate bureau inspectorate "
    "prosecutors parents pupils farmworkers steelworkers railwaymen seafarers sailors paramedics midwives clerks "
    "technicians engineers writers actors musicians directors broadcasters publishers platforms platform clubs "
    "federations chambers councils assemblies agencies panel jury boards hq headquarters rivals rival opponents "
    "opponent supporters supporter backers proponents detractors sceptics skeptics veterans survivors "
    "negotiating-team intermediaries intermediary guarantors guarantor signatories signatory mayors governors "
    "premiers monarch republic kingdom emirate territory territories provinces districts regions region towns "
    "town village villages cities "
    "guild sheikh driver worker farmer nurse teacher doctor docker pilot student resident employee citizen "
    "voter protester rebel miner grower fisherman trawlermen master masters banker bankers broker brokers "
    "buyer buyers seller sellers trader traders tenant landlord customer consumer passenger taxpayer investor "
    "supplier shipper retailer lawmaker insider witness witnesses neighbour neighbor relative widow victim "
    "victims survivor hostage detainee inmate refugee refugees migrant migrants utility railway developer "
    "publisher carmaker planemaker chipmaker steelmaker drugmaker refiner supermarket chain exchange shipyard "
    "port plant factory mine mill farm brewery station broadcaster orchestra theatre museum franchise "
    "foundation institute institution trust consortium venture subsidiary contractor contractors "
    "subcontractors junta's consulate permanent-representative plenary bench judges magistrates ombudsman "
    "auditor auditors inspector inspectors engineer technician clerk porter porters cleaner cleaners guard "
    "cook cooks waiter waiters crewman seaman seamen musician actor writer artist artists coach referee "
    "referees runner athlete athletes striker picket marcher demonstrator activist campaigner lobbyist "
    "lobbyists volunteer volunteers veteran elder cleric clerics priest priests monk monks nun nuns".split()
)
DOCUMENTS = frozenset(
    "statement report reports letter communique communiqué draft text document documents memo announcement tweet "
    "post release survey poll study readout proposal editorial article email message".split()
)
# People by what they do or are: "islanders", "steelmakers", "unionists".
PEOPLE = re.compile(
    r"\w{2,}(?:\wists?|\wians|\weers|\wmen|\wwomen|workers?|makers?|holders?|owners?|keepers?|fighters?|landers?)$"
)
SPEAKERS = OFFICES | OBSERVERS | MEDIA | GROUPS | DOCUMENTS


@dataclass(frozen=True, slots=True)
class NounCue:
    """ "The union's position is that": whose (``source``), the words that report (``span``), where the content starts."""

    source: Span
    span: Span
    content: int


OPINION = (
    r"(?:view|position|argument|message|demand|condition|stance|belief|conviction|hope|fear|concern|worry|proposal|"
    r"offer|request|warning|answer|response|reply|point|contention|claim|assessment|understanding|plan|intention|"
    r"priority|line|aim|goal|objection|complaint|expectation|advice|suggestion|verdict|conclusion|explanation)"
)
IS = r"\s+(?:is|was|remains|remained|has\s+been|had\s+been)\s+(?:(?:simple|clear|simply|still|always|now|only)\s*)?"
OPENS = r"(?P<opens>:\s*|,?\s*that\s+|to\s+(?=[a-z])|(?=[“\"]))"
POSSESSED = re.compile(rf"(?P<s>['’]s|(?<=s)['’])\s+(?:[\w-]{{1,30}}\s+){{0,2}}?{OPINION}{IS}{OPENS}")
OF = re.compile(
    rf"\b[Tt]he\s+(?:[\w-]{{1,30}}\s+)?{OPINION}\s+(?:of|from)\s+(?P<whose>(?:[\w.-]{{1,30}}\s+){{0,5}}?[\w.-]{{1,30}}){IS}{OPENS}"
)
OWNER = 80  # characters before a possessive in which its owner is looked for


def noun_cues(sentence: str, start: int, end: int) -> Iterator[NounCue]:
    """Opinions by a noun: whose they are ends at the possessive, or stands after "of"."""
    for match in POSSESSED.finditer(sentence, start, end):
        whose = Span(max(start, match.start() - OWNER), match.start())
        yield NounCue(whose, Span(match.end("s") + 1, match.start("opens")), match.end())
    for match in OF.finditer(sentence, start, end):
        whose = Span(match.start("whose"), match.end("whose"))
        yield NounCue(whose, Span(match.start(), match.start("opens")), match.end())


# What an office is for ("Secretary of State", "Deputy Foreign Minister"), never whose it is.
PORTFOLIOS = frozenset(
    "state defence defense foreign affairs interior finance treasury trade commerce labour labor energy health education justice "
    "economy economic agriculture transport security staff special prime vice crown chief senior deputy presidential permanent first "
    "lead acting interim general national federal home external internal environment climate international relations territory "
    "territorial administration culture sport housing planning development infrastructure communications digital science "
    "technology industry fisheries water oil petroleum mines mining tourism women youth social welfare family immigration human "
    "rights veterans public works services policy budget revenue customs police parliamentary legal strategic political peace "
    "reconciliation negotiations humanitarian prof dr of and for the executive".split()
)
GIVEN_MONTHS = frozenset("jan april may june august".split())  # first names too
