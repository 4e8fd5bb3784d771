"""The words that tell of contacts: nouns and verbs, the kind each gives, and what neighbours say of the status."""

import re

from summitry.records import Status

NOUNS: tuple[tuple[str, str], ...] = (
    ("press conference", r"(?:joint )?(?:press|news|media) (?:conference|briefing)s?"),
    ("call", r"(?:phone|telephone|video) (?:call|conversation|conference|meeting|summit|talk)s?|(?:video|"
        r"tele)-?conferences?"),
    ("call", r"(?<=[a-z] )calls?(?! (?:for|to|on|sign|centre|center|it|an?|the|him|them)\b)"),
    ("meeting", r"(?<=[a-z] )conversations?(?! (?:for|to|on|about|over|regarding)\b)"),
    ("talks", r"rounds? of (?:[\w-]+ ){0,2}?(?:talks|negotiations|bargaining|mediation|consultations|discussions)"),
    ("talks", r"(?<!year )(?<!all )rounds?(?=(?: (?:on|was|were|ended|lasts?|lasted|is|in|planned|scheduled|set|since|with|between|"
        r"will|had|has|failed|began|broke|concluded|over|of (?:the )?(?:[A-Z]\w+ )?\d)\b|[,.;]))"),
    ("talks", r"talks|negotiations|consultations|discussions|negotiating rounds?|bargaining rounds?"),
    ("talks", r"(?<!trading )(?<!training )(?<!court )(?<!parliamentary )(?<!in )sessions?(?! of (?:the )?(?:parliament|congress|"
        r"court|council))"),
    ("meeting", r"meetings?|summits?"),
    ("conference", r"(?<!press )(?<!news )(?<!media )(?<!video )(?<!in )conferences?"),
    ("lunch", r"(?:working )?lunch(?:eon)?(?! (?:break|hour|time)\b)"),
    ("dinner", r"(?:working )?dinner|banquet"),
    ("letter", r"(?<=[a-z] )letters?(?= (?:to|from|of|on|that)\b|[ ,.])"),
    ("visit", r"(?<=[a-z] )visits?(?= (?:to|by|of|in|on)\b|[,.])"),
    ("vote", r"votes?|ballots?|referendums?"),
    ("strike", r"(?<!air )(?<!missile )(?<!drone )strikes?(?! (?:on (?![A-Z][a-z]+ \d|[A-Z][a-z]+day|the \d)|(?:at|against|a)\b))|"
        r"walk-?outs?|work stoppages?"),
    ("deadline", r"deadlines?"),
)  # fmt: skip
AGREEMENT = r"(?:[\w’'-]+ ){0,4}?(?:agreement|deal|accords?|treaty|pact|memorandum|contract|declaration|protocol|truce|framework)s?"
OFFER = r"(?:[\w’'-]+ ){0,4}?(?:offer|proposal|counter-?offer|counter-?proposal|draft|package)s?"
VERBS: tuple[tuple[str, str], ...] = (
    ("meeting", r"met|meets?|(?<=\bare )meeting|(?<=\bis )meeting|(?<=\bwere )meeting|(?<=\bbe )meeting|(?<=\bwas )meeting"),
    ("meeting", r"(?:sat|sits?|sit|sitting) down(?! (?:for|with) (?:an? )?(?:interview|reporters|journalists))"),
    ("meeting", r"to see(?= [A-Z][\w’'.-]+(?: [A-Z][\w’'-]+){0,2}(?:[,.;]| (?:on|in|at|there|again|for|and|this|next|before|after)\b|$))"),
    ("meeting", r"(?:negotiated|negotiat(?:e|ing)) with|convened?"),
    ("meeting", r"(?<=\bare )(?:in the (?:same )?room|at the (?:negotiating |bargaining )?table|face to face)"),
    ("meeting", r"spent(?= [^,.;]{0,30}(?:hours?|minutes|days)\b[^,.;]{0,30}?(?:together|with [A-Z]|talking|discussing|"
    r"behind closed|in [A-Z]))"),
    ("talks", r"(?:talked|spoke|spoken|negotiated|bargained|conferred|"
    r"haggled)(?= (?:together )?(?:for (?:[\w-]+ ){1,6}?(?:hours?|minutes|days)|"
        r"through the night|overnight|late into))"),
    ("meeting", r"(?:hosted(?! by\b)|hosts?|hosting|received)(?= (?:[\w’'-]+ ){0,3}[A-Z])"
     r"(?! (?:[\w’'-]+ ){0,4}(?:meetings?|summit|talks|negotiations|round|conference|session|call|letter|visit)\b)"),
    ("talks", r"broke (?:up|off)(?= (?:on|late|early|without|with no|after|in|at|shortly|overnight|before))|adjourned|"
     r"rose(?= without)|parted(?= (?:without|with no))|failed to (?:agree|reach (?:an? )?(?:agreement|deal))"),
    ("talks", r"(?:returned|returning|returns?|back|gone back|went back|go back) to (?:the )?(?:negotiating |bargaining )?table"),
    ("talks", r"(?<=\bbegan )(?:negotiating|bargaining)|(?<=\bbegun )(?:negotiating|bargaining)|(?<=\bresumed )(?:negotiating|"
     r"bargaining)|(?<=\bstarted )(?:negotiating|bargaining)|(?<=\bbeen )(?:negotiating|bargaining)"),
    ("call", r"(?:spoke|speaks?|speaking|spoken|talked|talking) (?:again )?(?:by (?:phone|telephone|video)|"
        r"(?:on|over) the (?:phone|telephone))"),
    ("call", r"(?:spoke|speaks?|speaking|spoken|talked) (?:again |directly )?(?:with|to)(?! (?:reporters|"
        r"the press|journalists|media))"),
    ("call", r"(?:tele)?phoned|(?:called|calling|rings|rang|ringing|phoning|(?<=to )call|(?<=will )call|(?<=would )call|"
    r"(?<=to )ring|(?<=to )phone)(?= (?:[\w’'.-]+ ){0,4}?[A-Z])"),
    ("letter", r"(?:wrote|written|writes?) (?:again )?to"),
    ("visit", r"(?:visited|visits|visiting|visit)(?= (?:[\w’'-]+ ){0,2}[A-Z])"),
    ("deadline", r"expires?|expired|runs? out|ran out|lapses?|lapsed"),
    ("vote", r"voted|(?<=to )vote|(?<=will )vote|(?<=are )voting"),
    ("strike", r"walked out|(?:walk|walking) out|(?:went|go|going|gone) on strike|downed tools"),
    ("agreement", rf"(?:signed|sign|signing|ratified)(?= {AGREEMENT}\b)"),
    ("offer", rf"(?:tabled|delivered|submitted|presented|handed over|table|deliver|submit|present)(?= {OFFER}\b)"),
)  # fmt: skip
TRIGGERS: tuple[tuple[str, bool, re.Pattern[str]], ...] = (
    *((kind, False, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for kind, pattern in NOUNS),
    *((kind, True, re.compile(rf"\b(?:{pattern})(?!\w)")) for kind, pattern in VERBS),
)

HOLDING = (
    r"(?:held|holds?|holding|had|have|having|conducted|conducts?|resumed?|resuming|began|begun|begin|opened|"
    r"open|opening|"
    r"attended|attend|attending|joined|join|joining|staged|stage|staging|launched|completed?|concluded|finished|"
    r"ended|"
    r"called|call|cancelled|canceled|postponed|agreed|sent|send|sending|received|gave|give|paid|pay|made|make|began|"
    r"hosted|hosts?|hosting|chaired|spent|broke off|breaking off|broken off|called off|suspended|skipped|wrapped up|chairs|leads|led|"
    r"took part in|takes? part in|taking part in|participated in|returned to|returns? to|came to|headed (?:into|to)|heads? into|"
    r"walked out of|pulled out of|withdrew from|met for|meet for|meeting for|completing|ending|arranging|mediated?|"
    r"arranged?|wants?|wanted|seeks?|sought|proposed?|requested|demanded|"
    r"(?:hop(?:es?|ed|ing)|calls?|called|push(?:es|ed)?) for|scheduled|entered|left|quit|organi[sz]ed|cast|"
    r"wrote|announced)"
)
REPORTING = (
    r"(?:said|says|stated|told|added|noted|announced|confirmed|warned|declared|insisted|spoke|stressed|explained|"
    r"suggested|pledged|claimed|argued|repeated|described)"
)

_CUES: tuple[tuple[Status | None, str], ...] = (
    (None, r"\b(?:never|(?:has|have|had|did|does|do|will|would|could|can|is|are|was|were) not|won['’]t|"
        r"did(?:n['’]t)|haven['’]t|hasn['’]t|"
           r"refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|ruled out|yet to|instead of|rather than|without|"
           r"no(?: \w+){0,2}(?= $))\b"),
    ("cancelled", r"\b(?:call(?:ed|ing|s)? off|cancel(?:l?ed|l?ing|s)|scrapped|postponed|was abandoned|"
        r"were abandoned|"
                  r"collapsed before|fell through|pulled out of|withdrew from)\b"),
    ("conditional", r"\b(?:if|unless|provided that|in case|could|(?-i:may)|might|depends on whether)\b"),
    ("hoped for", r"\b(?:(?<!raised )(?<!raising )(?<!dashed )hop(?:e[sd]?|ing)|"
        r"want(?:s|ed|ing)?|seek(?:s|ing)?|sought|propos(?:e[sd]?|ing|al)|"
        r"invit(?:e[sd]?|ing|ation)|"
                  r"call(?:s|ed|ing)? for|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|offer(?:s|"
                  r"ed)? to|"
                  r"ready|willing|push(?:es|ed|ing)? for|open to|request(?:s|ed)?|wish(?:es)? to|would like|"
                  r"possible|potential)\b"),
    ("planned", r"\b(?:will|would|shall|scheduled|set (?:for|to)|due|"
        r"(?:needs?|ha(?:s|ve)) (?:still )?to be|pending|await(?:s|ing)?|plan(?:s|ned|ning)?|upcoming|expected|expects?|"
                r"(?:is|are|was|were) to|agreed to (?:hold|meet|resume|speak|continue|"
                r"reconvene|restart|extend|begin|start|convene|have)|agreed on a|ahead of|"
                r"before the|going to|"
                r"intends?|prepar(?:e[sd]?|ing)|arrang(?:e|ing)|tomorrow|looming|forthcoming|slated|poised|decided to)\b|['’]ll\b"),
    ("under way", r"\b(?:(?:is|are) (?:now |currently )?(?:holding|in|meeting|hosting|speaking|negotiating|"
        r"voting)|under ?way|(?:is|are|remain) ongoing|"
                  r"(?:are|is) continuing|(?:are|is) taking place|began|begun|opened|started|resumed|kicked off|"
                  r"in the same room|in the room|at the table|got under way|continued)\b"),
    ("held", r"\b(?:held|took place|(?:raised|dashed) hopes|(?:was|were)(?! (?:to|scheduled|planned|due|set|expected|cancel|called off|"
        r"postponed))|met|ended|concluded|collapsed|fizzled|foundered|stalled|fell apart|lasted|lasting|"
             r"wrapped up|finished|after|following|followed|during|"
             r"had|produced|failed|broke up|broke down|adjourned|hosted|attended|conducted|on the sidelines|since|"
             r"sent|received|cast|staged|passed|expired|marked|agreed|gave|closed|wrote|broke off|brokered|mediated|"
             r"spent|covered|dealt|touched|"
             r"focused|delivered|yielded)\b"),
)  # fmt: skip
CUES: tuple[tuple[Status | None, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _CUES
)
ANAPHORS = re.compile(
    r"(?:they|both|(?:the )?(?:two|three|both|all|opposing|rival) (?:sides?|parties|leaders|countries|men|"
    r"delegations|teams|groups|unions|companies|"
    r"presidents|envoys|negotiators|ministers|nations|governments|of them)|both (?:sides|parties|leaders|countries|"
    r"delegations|teams|governments|men|presidents|ministers|companies|groups|unions)|"
    r"the (?:sides|parties|pair|"
    r"leaders|delegations|negotiators|teams))",
    re.IGNORECASE,
)
DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|their|both|such)(?: (?!next|first|new|last|another)[\w-]+){0,2} $", re.IGNORECASE
)
# "talks, which opened in May, broke down": an aside of its own.
RELATIVE = re.compile(
    r",\s(?:which|who)\s[^;:.“”]{2,90}?,\s(?=(?:was|were|is|are|has|have|had|will|would|ended|concluded|broke|began|opened|[a-z]+ed)\b)"
)
