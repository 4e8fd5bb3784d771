"""The words that tell what a statement does: patterns over plain small letters, general English and news vocabulary.

Alternatives stand on lines of their own or between spaced bars, spaces and lines there matching nothing.
"""

from summitry.records import Act
from summitry.resolve.what.red_lines import NEAR, NOT, NOT_RULED_OUT, YIELD
from summitry.resolve.what.stance_words import GAVE_WAY

SELF = (
    r"(?:we|i|he|she|they|it|both sides|the (?:government|union|company|ministry|delegation|group|movement|party"
    r"|side|city|district|council|board|management|administration|employers?|opposition|bank|firm|airline|commission))"
)
DONE = (
    r"(?:exchanged|released|freed|returned|handed|given|withdrawn|lifted|paid|raised|cut|reopened|resumed|sent|shared"
    r"|signed|restored|removed|extended|kept|doubled|tripled|published|dismantled|disarmed|delivered|suspended)"
)

THREAT = rf"""
    \b(?:all|every)(?: of)?(?: the| our)? options? (?:is|are|was|were|remains?|remained|stays?) (?:still )?on the table
  | \b(?:will|would|'ll|shall|face|faces|suffer|bear|have|with) {NEAR}\bconsequences
  | \b(?:severe|serious|grave|dire) consequences (?:if|unless|should|for)
  | \bpay (?:a|the|dearly|for) ?{NEAR}(?:price|dearly|it\b) | \b(?:will|would|'ll|to) (?:retaliate|hit back
      |strike back|escalate)
  | \bretaliat\w+ (?:if|unless|against) | \brespond (?:with force|in kind|forcefully|decisively|militarily|harshly)
  | \bor (?:else|face)\b | \bwill (?:soon )?face | \b(?:no|left with no|little) (?:choice|option|alternative) but to
  | \b(?:i|we|he|she|they)(?: \w+ly)? (?:warn|threaten)
  | \b(?:will|would|'ll|could|may|can) (?:walk (?:away|out|off)|pull out|quit|suspend|strike|go on strike|impose
      |resume|bomb|attack|sue|halt|cut off|cancel|boycott|down tools|close|hit|occupy|seize)\b{NEAR}\b(?:(?<!only )if
      |unless|until|should)\b
  | \b(?:will|would|'ll|to) (?:withdraw|break|leave|ban|expel|launch|stop|end)\b{NEAR}\bunless\b
  | \b(?:will|would|'ll) (?:boycott|blockade|sabotage)\b
  | \b(?:will|would|'ll) (?:answer|respond|retaliate|hit back) with (?:(?!relief)[\w-]+ ){{0,3}}?
      (?:duties|tariffs|levies|sanctions|counter-?measures)\b
  | \bif (?:there is )?no\b[^.,;!?]{{0,60}}, (?:\w+ ){{1,4}}?(?:stops?|walks? (?:out|off)|strikes?|closes?
      |stands? still|downs? tools)\b
  | \b(?:if|unless|should)\b{NEAR}, (?:then )?{SELF} (?:will|would|'ll|could|may) (?:walk|pull out|quit|suspend|strike
      |go on strike|impose|resume|bomb|attack|sue|halt|cut|boycott|down tools|close|hit|occupy|seize|destroy)
"""
DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|the end of|\d|tomorrow|later|now|recently|then)"
EFFECT = r"(?:\w+ )?(?:bring|lead|help|be|mean|make|open|cause|create|take|show|give|have)\b"
# "If we go on like this, we can ...": a hope, no condition put to anybody else.
OURS = r"\swe (?!get|receive|obtain|see|are (?:given|offered|promised))"
CONDITION = rf"""
    \bunless\b | \bonly (?:if|when|once|after|on condition|provided|in (?:exchange|return))\b
  | \bprovided (?:that|the|they|it|he|she|we|all|both|there)\b | \bon (?:the )?condition that
  | \b(?:as|so) long as (?!it takes|necessary|needed|possible) | \b(?:conditional|contingent) (?:on|upon)
  | (?<!no )(?<!without )\b(?:a )?(?:precondition|prerequisite)s? (?:for|of|to|is|are|was)\b
  | \b(?:a|one|its|his|her|our|their|the (?:main|first|key|only|sole)) condition (?:for|of|is|was)\b
  | \b(?:depends|(?:will|would|must) depend) (?:\w+ly )?(?:on|upon) | \bmust (?:first|come first)\b | \bhinges? on
  | \b(?:could|can|will|would|'ll|may) only {YIELD}\b{NEAR}\b(?:if|when|once|after)\b
  | (?:\bnothing|\bno|(?<!was)(?<!were)(?<!had)(?<!did)(?<!was )(?<!were )(?<!had )(?<!did ){NOT})\b{NEAR}\b(?:until|without|before)\b
      (?! (?:{DAY}|us|them|our|their|its|his|her)\b) | \bfirst\b{NEAR}\bonly then\b
  | \bif\b(?! i were|{OURS}){NEAR}, (?:then )?(?!(?:it|this|that) (?:will|would|can|could|'ll|'d) {EFFECT})
      (?:{SELF}|no [\w -]{{1,30}}?) (?:will|would|can|could|'ll|'d|are (?:ready|prepared|willing))\b(?! (?:have|likely))
  | (?<!not )(?<!n't )(?<!never )\b(?:ready|willing|prepared|agree|accept|can|could|will|would)\b(?!n't|'t)
      (?:(?!\b(?:not|never|cannot)\b)[^.,;!?]){{3,90}}(?<!even)(?<!see)(?<!as)(?<!asked)\sif\b
  | \bwithout (?!{DAY})[^.,;!?]{{3,60}}?,? (?:there|{SELF}) (?:will|would|can|could|do|does)(?:\sbe no|\snot|n't)\b
"""
# "should have been asked", "must have known": a judgement; but "should have guarantees".
PAST = r"have (?:\w+ly )?(?:been|gone|known|done|come|had|made|said|seen|\w+ed)\b"
NOT_DOING = (
    rf"(?:(?:will|would|can|could|shall|do|does|did|is|are|am|was|were)(?: not|n't|\snever)|cannot|won't|can't|{NOT})"
)
BY_CONTENT: tuple[tuple[Act, str], ...] = (
    ("offer", GAVE_WAY.pattern),
    ("report", r"""
        (?<!\bhe )(?<!she )(?<!they )(?<!we )(?<!\bi )(?:has|have|had) (?:\w+ly |again )?(?:rejected|refused|declined|dismissed
          |ignored|turned down) (?:my|our|his|her|their) (?:\w+ )?(?:offer|proposal|invitation|demand|plan|request|claim)
    """),
    ("offer", NOT_RULED_OUT),
    ("reject", rf"""
        {NOT_DOING} (?:\w+ly |be |going to |intend to |even )*(?:discuss\w*|talk\w*|negotiat\w*)\b
      | {NOT_DOING} (?:be )?on the agenda | (?:\bnot|n't) (?:ready|prepared|willing|interested|acceptable
          |in favou?r|open)\b
    """),
    ("deny", r"""
        \b(?:we|i) (?:(?:did|have|had|were|was)(?: not|n't|\snever)|never) (?!want|accept|agree\b|need|seek|wish|think
          |believe|opposed|against|intend|support)
      | \bno such\b | \b(?:not|un) ?true\b | \b(?:completely |simply )?false\b
      | \b(?:fabricat|baseless|groundless|nonsense)\w*
      | \bno truth\b | \bnothing to do with | \bno secret\b | \bhad not (?:agreed|promised|offered|asked|requested)
    """),
    ("demand", rf"{NOT_DOING} (?:budge|yield|back down) (?:on|from) (?:its|their|his|her|our|my|the) (?:[\w-]+ )?demands?\b"),
    ("reject", rf"""
        {NOT_DOING} (?:\w+ly |ever |be )*(?:{YIELD}
          |want|seek|intend|consider|back|see (?:any|a|the)|need|improve|offer|go (?:further|higher|beyond))\b
      | \b(?:we|i)(?: are| am|'re|'m) not (?!saying|asking|talking|being|trying|looking|suggesting|promising|getting)\w+ing\b
      | \b(?:we|i) (?:will not|won't|shall not|will never|are not going to)\b
      | \b{SELF} (?:will not|won't|cannot and will not|shall not|would not)\b
        (?! (?:be|have|happen|work|help|say|comment|know|see|hesitate|rest|tell|last|take|mean|lead|bring|make|change
          |matter|solve|end)\b)
      | (?<!\bby )(?<!\bfor )(?<!\bof )\b(?:(?:refus|oppos)(?:e|es|ing)|reject(?:s|ing)?)\b
      | (?:^|[,.;] )(?:(?!\b(?:after|since|because|when)\b)[^,.;])*?\b(?:refus|reject|oppos)ed\b
      | \b(?:will|would|can|could|shall|do|does|did) neither\b
      | \bunacceptable | \bno (?:intention|interest|plans?|reason|question|concessions?)\b | \bunwilling
      | \bagainst (?:any|the|this|such|all|a)\b | \b(?:is|are|am|be) (?:firmly )?(?:against|opposed)\b
      | \b(?:can|could|will|would|must|shall|should|going to) be no\b | ^no[.!]?$ | \bobject(?:s|ed|ing)? to\b | \bnon-?starter
      | \bthere(?:'s|\sis|\sare|\swill|\swould|\scan)(?:\snot|n't)(?:\sgoing to|\sever)? be\b
      | \bno (?:[\w-]+ ){{1,6}}?(?:will|shall|can|may) (?:ever )?be (?:{DONE}|stationed|deployed|allowed|accepted|tolerated
        |permitted|admitted|ceded|built|dropped|closed)\b
      | ^no \w+(?: \w+)? (?:for|to|with|without|until)\b | \bsa(?:y|ys|id) no\b
    """),
    ("demand", r"^(?:the |a |its |his |her |their )?hope (?:that|for)\b"),
    ("assess", r"^(?:but |and )?(?:i|we) (?:\w+ly )?hope\b"),
    ("report", r"""
        \b(?!(?:we|i|he|she|it|that|which|agreement|deal|accord)\b)\w+ (?:may|might|could|(?:is|are) (?:expected
          |likely|set|poised|due) to)
        \s(?:propose|offer|demand|ask|announce|present|seek|request|reject|accept|agree|raise|push|put)\b
    """),
    ("offer", rf"""
        \b(?:ready|prepared|willing|open|happy|glad|willingness|readiness|openness) (?:to|for)\b
      | \b(?:might|could|may) (?:involve|include|mean)\b
      | \b{SELF} (?:can|could|might|may|would) (?:also |even )?(?:offer|consider|accept|agree|help|host|provide
        |contribute|talk|live with)\b
      | \b{SELF} (?:has |have |had )?(?:\w+ly |already |now )?(?:propos(?:e|es|ed)|offer(?:s|ed)?)\b
        (?! (?:our|my|his|her|their) (?:\w+ )?(?:condolences|sympath|thanks|congrat))
      | \b{SELF} (?:am|are|is|was|were) (?:propos|offer)ing\b
      | \b(?:we|i)(?:'ve|\shave)? (?:now )?(?:put|made|tabled|laid)\b[^.;]{{0,30}}\b(?:offer|proposal)s?\b
      | \b(?:have|has) (?:much|a lot|a great deal|plenty) to (?:offer|gain|give)\b
      | \bdoors? (?:is|are|was|were|remain\w*|stay\w*) open\b
      | \blet(?: us|'s)\b | \bpotential for\b | \bopportunities for\b
      | \b(?:can|could) (?:cooperate|co-operate|collaborate|work together)\b
    """),
    ("accept", rf"""
        \b{SELF} (?:have |has |had |'ve |do |can |now |already )*(?:accept(?:s|ed)?|agree[sd]?|approve[sd]?
          |endorse[sd]?|(?:said|say|says) yes to|welcome the (?:offer|proposal|deal))\b
    """),
    ("accept", rf"""
        \b{SELF} (?:have |has )?(?:\w+ly |always |long )?(?:support|favou?r|back)(?:s|ed)?\b
        | \b\w+ (?:\w+ly )?(?:supports|favou?rs|endorses|welcomes the (?:offer|proposal|plan|draft|idea))\b
    """),
    ("demand", rf"""
        \b(?:(?:must|should|ought to)(?! {PAST})|needs|(?:we|i|they|you) need|need(?:ed)? (?:to|for)|ha(?:s|ve|d) to
          |ha(?:s|ve) got to|(?:is|are|was|were|be) needed)\b
      | \bneeded (?:an?|the|at|more|its|their|\d)\b
      | (?<!the )(?<!a )(?<!of )(?<!in )(?<!its )(?<!his )(?<!her )(?<!our )(?<!their )\bdemands?\b(?! for\b)
      | \b(?:would|i) ask\b(?! (?:why|how|what|who|whether|if)\b)|\bappealing to\b
      | (?<!not )(?<!n't )\b(?:want|wants|wanted|demanded|demanding|insist|insists|require|requires|deserve
        |deserves)\b
      | \b(?:call|calls|calling|called) (?:for|on|upon)\b | \burg(?:e|es|ed|ing)\b | (?<!should )(?<!not )\bexpects?\b(?! to\b)
          [^.;]{{1,60}}?\bto\b
      | \b(?:goal|aim|objective|priority)\b[^.;]{{0,60}}?\b(?:is|was|remains)\b
      | \b(?:necessary|essential|vital|imperative|indispensable)\b
      | \b(?:entitled|a right) to\b | \bseek(?:s|ing)?\b | \bit is time\b | \b(?:please|we ask|i ask)\b
      | ^to (?:be|have|get|end|stop|secure)\b
    """),
    ("agenda", r"""
        (?<!came )(?<!met )(?<!gathered )\b(?:will|would|'ll|to|shall|going to) (?:be |also |mainly |primarily )*(?:discuss(?:ed|ing)?
          |talk(?:ing)? about|focus(?:ed|ing)?|cover(?:ing)?|debate[sd]?|review)\b
      | \b(?:on|off|top|of) (?:the|our|their|his|her) agenda\b
      | \b(?:central|main|key|primary|first|principal) (?:topic|subject|theme|focus|item|issue|point)s?\b
      | \bpart of (?:his|her|their|the|our|my) (?:conversation|talks|discussions?|negotiations)
      | \bup for discussion\b | \b(?:is|are|be|remains?) (?:now |also |still )?on the table\b
      | \b(?:will|would) (?:meet|hold talks|speak (?:to|with))\b
      | \b(?:talks|meeting|summit|round|session) (?:\w+ )?(?:will|would) address\b
    """),
)  # fmt: skip
NOT_A_PROMISE = (
    r"(?:not|never|be|have|depend|happen|take|need|fail|likely|probably|come|see|find|end|die|suffer|lose|remain un)\b"
)
PROMISED = {
    "direct": rf"\b(?:we|i)(?:'ll|\swill|\sshall|\s(?:am|are) going to|\sintend to|\splan to|\spromise"
    rf"|\spledge) (?!{NOT_A_PROMISE})",
    "told": rf"\b{SELF}(?:'ll|\swill|\swould|\sshall|\s(?:is|are|was|were) going to|\sintend\w* to"
    rf"|\splan\w* to) (?!{NOT_A_PROMISE})",
}
COMMITTED = (
    r"\bour [\w' ]{1,60}? (?:will )?(?:stays?|remains?) in (?:force|place)\b"
    r"|\b(?:am|are|is|was|were|remain|remains) (?:\w+ly )?(?:committed|determined|resolved) (?:to|that)\b"
    r"|^(?:his|her|its|their) (?:\w+ )?(?:determination|resolve|commitment|intention) to\b"
)
JUDGED = r"""
    \b(?:constructive|productive|useful|positive|beneficial|good|great|bad|fruitful|historic|important|difficult
      |hard|serious|fair|unfair
      |progress|success\w*|fail(?:ed|ure)|disappoint\w+|tragedy|unlikely|likely|clear(?:ly)?|impressive|wrong
        |right|deadlock\w*|shows?|means|proves
      |hopes?|believes?|thinks?|convinced|confident|appreciate\w*|thank\w*|welcome\w*|regret\w*|fear\w*
        |concern\w*|optimistic|pleased|satisfied|proud|sorry|surpris\w+|tired|seems?|appears?|remain\w*|red lines?)\b
  | \btoo (?!late\b)\w+ | \b(?:not|never|n't) [^.;]{0,30}\benough\b | \b(?:un|in)?(?:justified|reasonable|acceptable|realistic)\b
  | \bthreat to\b | \bwould have\b
"""
HAPPENED = (
    r"\b(?:has|have|had|was|were) (?:\w+ly |already |been )*(?:\w+(?:ed|en|wn)|struck|hit|met|held|begun"
    r"|left|sent|made|cut|put|shot|told|built|lost|won)\b|\d"
)

# In direct speech "they want", "he is ready" tell what others do; "they must" is the speaker's own demand.
OTHERS_DO = r"""
    \b(?:he|she|they|who)(?:'re|'s)?(?: (?!must|should|need|have|has|ought)[\w']+){0,2}?\s(?:want|refus|reject
      |oppos|ready|willing|prepared|accept|agree|demand|insist|offer|propos|seek|threaten|vow|promis)\w*
"""

# A named subject that will do what only a side can do: "the islands will free the crew", "all arrears will be paid".
WILL_DO = rf"""
    (?<!they )(?<!he )(?<!she )(?<!you )(?<!it )(?<!that )(?<!which )(?<!who )\b(?:will|shall) (?:also |then |soon |now |all )?
      (?:be (?:\w+ly )?{DONE}|give|hand|send|release|free|exchange|lift|pay|raise|reopen|restore|return|withdraw|deliver
      |keep|cut|join|host|extend|sign|suspend|resume|provide|offer|fund|finance)\b
"""
PLANNED = (
    r"^(?:the )?(?:[\w'-]+ ){1,4}?(?:plans|intends|aims) to\b"
    r"|\b(?:intends?|intended|(?:is|are|was|were) planning|ha(?:s|ve|d) (?:planned|decided|resolved)) to\b"
)
# What comes before the main clause and only supposes: "if the levy stays, ...".
SUPPOSED = r"(?:^|(?<=[.;!?] ))(?:but |and |so )?(?:if|unless|when|once|should|as long as)\b[^.,;!?]{3,120}, (?:then )?"
# What a step is for, which is not done by whoever takes it.
PURPOSE = r",? so that\b[^.;]*"
# An order: nobody stands before the verb.
IMPERATIVE = r"""
    ^(?:please )?(?:(?:show|give|bring|stop|keep|put|share|pay|tell|name|free|release|honou?r|withdraw|reopen|restore) (?:an?|the|us
      |me|him|her|it|them|my|our|your|their|this|that|these|those|up|back|no|all|more|every)
      |do not|don't|resign|listen|sit down|come (?:back|and)|get (?:out|on|real|back|rid)|let (?:him|her|them|the|my|our)|hands off)\b
"""
# Told of the past by one who was there, or as hearsay.
RECALLED = r"\b(?:recall|remember)(?:s|ed)?\b | \b(?:is|are|was|were) (?:understood|said|reported) to\b"
