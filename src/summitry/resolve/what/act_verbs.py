"""The verbs that report, and what they tell of the act: patterns written as in ``act_words``."""

from summitry.records import Act
from summitry.resolve.what.act_words import PAST
from summitry.resolve.what.red_lines import KINDS, NEAR, NOT, NOT_RULED_OUT
from summitry.resolve.what.stance_words import GAVE_WAY

# What somebody holds true or likely; that it must be so is a demand of his.
BELIEF = rf"""
    \b(?:believ(?:e|es|ed|ing)|thinks?|thinking|thought|suspect(?:s|ed|ing)?|fear(?:s|ed|ing)?|reckon(?:s|ed|ing)?
      |assum(?:e|es|ed|ing)|regard(?:s|ed|ing)?|consider(?:s|ed)|foresees?|foresaw|wonder(?:s|ed|ing)?
      |estimat(?:e|es|ed|ing)|calculat(?:e|es|ed|ing)
      |(?:confident|certain|sure|convinced|sceptical|skeptical|wary|optimistic|pessimistic)
      \s(?:that|of|about|whom?|when|what|how|whether|if))\b
      (?!{NEAR}\b(?:must|should|ought to)\b(?! {PAST}))
"""
BY_VERB: tuple[tuple[Act, str], ...] = (
    ("offer", GAVE_WAY.pattern),
    ("assess", r"\b(?:wants?|wanted|would like) to know\b"),
    ("assess", BELIEF),
    ("commit", r"\bcall\w* off\b | \breaffirm\w*"),
    ("deny", r"""
        \b(?:den(?:y|ies|ied|ying)|refut\w+|disput(?:ed|ing)|contest(?:s|ed|ing)|contradict\w*)\b
      | \bplay\w* down\b | \bt(?:ak(?:e|es|ing)|ook) issue with\b
    """),
    ("offer", NOT_RULED_OUT),
    ("red_line", dict(KINDS)["ruled out"]),
    ("reject", rf"""
        \b(?:refus|reject|dismiss|rebuff|spurn|declin|balk)\w* | \b(?:oppos(?:e|es|ed|ing)|resist(?:s|ed|ing)?)\b
      | \b(?:object|veto)(?:s|ed|es)\b | \b(?:turn|shot|vot|knock)\w* down\b | \bthr(?:ew|ow\w*) out\b
      | \b(?:annul|overturn|quash|discard)\w* | \bprotest\w* against\b | \bwithh[eo]ld\w* (?:its|his|her|their) consent\b
      | \b(?:brush|wav|laugh|shrug)\w* (?:aside|off|away)\b
      | \bha(?:s|ve|d) never (?:accepted|allowed|permitted|recogni[sz]ed|tolerated)\b
      | {NOT} (?:\w+ly )?(?:accept|agree|support|want|back|endorse|approve)
    """),
    ("threat", r"\b(?:threaten|warn)\w* | \bthreats? (?:to|of)\b"),
    ("demand", r"""
        \b(?:demand|insist|request|requir|appeal|seek|want|implor|instruct|plead|recommend|enjoin)\w* | \bsought
      | \b(?:beg(?:s|ged|ging)?|order(?:s|ed|ing)|directed|advis(?:e|es|ed|ing)|prefer(?:s|red)?)\b
      | \bwould (?:like|rather)\b | \b(?:hold|held)\w* out for\b | \bst(?:ick|uck)\w* to\b | \bwish(?:es|ed)? to\b
      | \burg(?:e|es|ed|ing)\b | \bpress(?:ed|es|ing)? for | \bcall\w* (?:for|on|upon)
      | \bask(?:s|ed|ing)? for | \bhop(?:e|es|ed|ing)\b | \b(?:stress|underlin|underscor|emphasi[sz])\w* the need
    """),
    ("accept", r"""
        \b(?:agree[sd]?|agreeing)\b | \b(?:accept|approv|endors|consent|embrac|acced|support|favou?r)\w*
      | \bback(?:s|ed)\b | \bsigned up | \bsaid yes
    """),
    ("offer", r"""
        \b(?:offer|float|volunteer)\w* | \bpropos(?:e|es|ed|ing)\b | \b(?:readiness|willingness|openness)
      | \b(?:ready|willing|prepared|open) to | \b(?:put|putting) forward\b | \bcounter\w* with\b | \bleft open\b
    """),
    ("commit", r"""
        \b(?:promis|pledg|vow|undertak|assur|guarante)\w* | \b(?:commit(?:s|ted|ting)?|undertook|swore|sworn)\b
    """),
    ("assess", r"""
        \b(?:describ|prais|welcom|critici[sz]|hail|lament|complain|accus|condemn|blam|doubt|applaud|denounc|brand|liken
          |regret|deplor|predict|speculat|quip|attribut|characteri[sz]|apologi[sz]|thank|commend|salut|slam)\w*
      | \b(?:compar(?:es|ed|ing)|judg(?:es|ed|ing)|jok(?:es|ed|ing))\b
      | \bcall(?:s|ed|ing)?\b(?! (?:for|on|upon|off|in)\b)
    """),
)  # fmt: skip
# "asked the court to ...", "is asking 14 a day"; but "asked whether ...", "asked him".
ASKED = r"(?<!was )(?<!were )(?<!been )(?<!when )\bask(?:s|ed|ing)?\b(?! (?:for|about|by|me|us|him|her|them)\b)"
QUESTION = r"^(?:whether|if|why|how|what|who|whom|which|when|where)\b"
ASKED_TO = r"\b(?:ask|tell|told|beg|invit|caution|dar(?:e|ed|ing)\b|remind|press|exhort|encourag)\w*"
# What is, not what is to be: "insisted that the bridge was safe".
STATED = r"^(?:\S+ ){1,8}?(?:remained|is|are|was|were|has|have|had|will|would|could|can|cannot|does|did|do)\b"
ANNOUNCED = r"\bannounc\w*"
STRIKE = r"^(?:an?|another|its|their|new|further)\b[^.,;]{0,40}\b(?:stoppage|strike|walkout|walk-out|boycott|lockout|blockade)\b"
WITHDRAWAL = r"^(?:its|his|her|their|the) withdrawal from\b"
WILL = r"\b(?:will|would)\b"
# Verbs that make what was said an opinion.
ARGUED = r"""
    \b(?:argu|contend|maintain|claim|conced|caution|alleg|conclud|insist|remark)\w*
  | \b(?:express\w*|not(?:es|ed|ing) with) (?:\w+ )?(?:concern|disappointment|dismay|doubt)
"""
# Verbs that say no more than that something was said, or will be.
SAY = (
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:ed|s|ing)|wr(?:ote|ites?|iting)|stat(?:ed|es|ing)"
    r"|not(?:ed|es|ing)|announc(?:ed|es|ing)|explain(?:ed|s|ing)|repl(?:ied|ies|ying)|answer(?:ed|s|ing)"
    r"|counter(?:ed|s|ing)|argu(?:ed|es|ing)|declar(?:ed|es|ing)|remark(?:ed|s|ing)|comment(?:ed|s|ing)|according to"
    r"|contend(?:ed|s|ing)|maintain(?:ed|s|ing)|claim(?:ed|s|ing)|conced(?:ed|es|ing)|caution(?:ed|s|ing)|alleg(?:ed|es|ing)"
    r"|conclud(?:ed|es|ing))\b"
)
