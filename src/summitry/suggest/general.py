"""Nouns of any negotiation: what every dispute has, and none is about. General vocabulary, no names."""

import re

from summitry.find.nouns import CALENDAR, DOCUMENTS, GROUPS, MEDIA, OBSERVERS, OFFICES, TIMES

# Groups of people and places that can speak, and that a dispute can be about.
OBJECTS = frozenset(
    "troops forces soldiers hostage hostages detainee detainees refugee refugees migrant migrants fund bank mission "
    "territory territories plant port mine mines island islands settlers victims mill factory chain exchange trust "
    "school schools hospital hospitals".split()
)
PROCESS = frozenset(
    "ability able absence acceptable acceptance accord account action additional adjective adjustment adoption "
    "advantage affair age agenda agreement aim ally alone alternative ambition amendment amount anger announcement "
    "answer anybody anyone anything apology appeal approach approval area argument arithmetic arrangement arrival "
    "article asking aspect assurance attempt attendance attention attitude auction authority average back background "
    "backing backwards bad balance ballot bargaining basis battle bed beforehand beginning behavior behaviour belief "
    "benefit bent best better bid big billion bit blame bloc block bluff bottom break breakfast breakthrough bridge "
    "bring budgetary building burden business calendar call calling came camp capacity carry case cause ceiling cent "
    "center centre certain chair chance change chapter character check child choice circle circumstance city claim "
    "clause clear co-operation coffee collapse colleague come coming command comment commitment completion compromise "
    "concern concession concessions conclusion condition conditional conduct conference confidence conflict "
    "connection consensus consent consequence constructive consultation contact context contribution control "
    "conversation cooperation copy corner cost counter-offer counteroffer counterpart country couple courage course "
    "creation credible crisis criticism customer customers cut danger data date day dead deadline deadlock deal "
    "debate decision decline decrease decree defeat definition degree delivery demand departure depends description "
    "deserve desire detail development dialogue difference different difficult difficulty dignity dinner direct "
    "direction disagreement discontent discussion dispute divide document dollar done door doubt dozen draft drop "
    "duty easy edge effect effort element else emphasis end ending enemy engage engagement entirety error escape "
    "essence establishment euro evening everyone everything evidence exactly example existence expansion expectation "
    "expectations experience experiment explanation expression extension extent extra eye face fact factor failure "
    "fair faith fall family fault fear feature feeling field fight figure fine finish firm floor focus foot force "
    "forget form formula forthcoming forward framework friend front frustration full future gain game gap generous "
    "gentleman genuine gesture getting given giving goal going gone good goodwill great ground group growth guarantor "
    "half hall hand handling happening happy hard head heard heart held help high history hold home honor honour hope "
    "horn hotel hour hundred idea image impact impasse implementation importance important impossible improvement "
    "inch inclination including increase industry influence information ink inside instance instruction intention "
    "interest interview introduction invitation involvement issue item joke journey keep key kilometre kind knowledge "
    "lack lad ladder lady language launch leader leave left length lesson letter level library lie life lifting "
    "likely limit line link list long look looking loss lot low luck lunch lying made mail main maintain maintains "
    "major majority making man management mandate manner matter meaning means measure mechanism meet meeting member "
    "membership memory menu message method metre middle mile million mind minority minute miracle mission mistake "
    "model moment momentum money month mood morning mother move movement mr mrs name nation nature necessary "
    "necessity need needing negotiating negotiation nerve new news night nobody note nothing notice number objection "
    "objective offer office old open operation opinion opportunity oppose opposite opposition option order "
    "organisation organization outcome outside package pact page pair paltry paper paragraph part participation "
    "partner past path pathway patience patient patients pause pen people percent percentage performance period "
    "person personnel phase phone picture piece place plain plan plea pledge plenty point policy poll portion "
    "position possibility possible post pound power presence present presidency pressure price-tag principle priority "
    "problem procedure process productive program programme progress project promise proof proposal proposition "
    "prospect public purpose push put putting quality quantity quarrel quarter question range rate reaction ready "
    "real realism reality reason reasonable recent recognition record reduction refusal refusing regret reject "
    "rejection relation relationship reluctance remaining remark reminder reply report reporting request requirement "
    "reset resignation resolution respect response responsibility rest result return right rise risk rival road role "
    "room round route row rule rung runs said sake same say saying scale scene scheme scope season seat second "
    "section sector seen sense series serious session set settlement shame short side sight sign signal signatory "
    "signature significant signing site situation size small solution somebody something sorry sort source sphere "
    "spirit spot spotlight stability stage stake stakes stalemate stance standard standing standoff start starting "
    "state statement status step step-by-step stone stop story street strength structure struggle stumbling subject "
    "success suggestion suitor sum summit superior support sure surge surrender symbol system table take taken taking "
    "talk talking target task tea telephone televised tension term terms test text thanks thing third thought "
    "thousand thread threat ties time today told tomorrow ton tone tonne top topic total touch town track transaction "
    "treatment treaty trial trick trip trouble true trust truth trying turn type unacceptable unconditional "
    "understanding unfair use useful value vast venue version victory view visit voice vote vow wait waiting wall "
    "want wanting war warning water-cooler way weakness week weekend welcome went whole willing win window wish "
    "withdraw woman word wording words work working world worry worst writing wrong year yesterday".split()
)
DESCRIBING = (
    "latest previous initial current final common honest honorable honourable positive negative immediate crucial enormous historic "
    "annual longer higher lower shorter bigger smaller larger greater better further earlier later stronger weaker older younger "
    "potential substantial massive huge large considerable significant contentious controversial punitive generous unprecedented dramatic "
    "deep broad wide partial tough tougher mere primary improved clearer broader wider deeper adequate sufficient meaningful sweeping"
)
ANY = (PROCESS | OFFICES | OBSERVERS | MEDIA | DOCUMENTS | CALENDAR | TIMES | frozenset(DESCRIBING.split())) - OBJECTS


def general(word: str) -> bool:
    """Whether the word, in small letters, is one of any negotiation."""
    return word not in OBJECTS and not ANY.isdisjoint(_singular(word))


def group(word: str) -> bool:
    """Whether the word names people or bodies that can speak: what is at stake only where they do not speak here."""
    return not GROUPS.isdisjoint(_singular(word)) and word not in OBJECTS


def _singular(word: str) -> tuple[str, ...]:
    return word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)
