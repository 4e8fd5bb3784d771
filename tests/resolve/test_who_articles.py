"""Who speaks in whole articles: (article, one row for each source in the order of the text: words, speaker, parties, capacity).

The articles are invented; each is a kind of negotiation of its own.
"""

from collections.abc import Iterator

import pytest

from summitry.records import Span
from summitry.resolve.who.cast import assemble
from summitry.resolve.who.speaker import Speaker, Who
from tests.pages import page

Row = tuple[str, str | None, tuple[str, ...], str]


def read(text: str, rows: list[Row]) -> Iterator[Who]:
    """Who each row's words mean, read in order, each with the one who spoke before."""
    article = page(text)
    cast = assemble([article])
    last, at = None, 0
    for words, *_ in rows:
        at = text.index(words, at)
        span = Span(at, at + len(words))
        who = cast.who(article, span, last)
        if who.name:
            last = Speaker(who, span)
        at = span.end
        yield who


LAKE = (
    """Zambian Water Minister Chipo Banda flew home from Lilongwe on Friday with the lake treaty unsigned. Foreign Minister Yusuf \
Phiri, who stayed behind, said the gap was small. Zambia's foreign minister told reporters that one clause was left. "We are \
close," he said.
The Malawian side wants the fishing quota raised. Its chief negotiator, Esther Gondwe, said a quota below 40,000 tonnes was \
worth nothing. A Malawian official said the two delegations would meet again. The official added that no date was set. The \
Lake Fishers Forum, a lobby group for boat owners, said time was short. Its director, Moses Kapito, said stocks were falling. \
The former want a ban, the latter a quota.""",
    [
        ("Foreign Minister Yusuf Phiri", "Yusuf Phiri", ("Zambia",), "party"),
        ("Zambia's foreign minister", "Yusuf Phiri", ("Zambia",), "party"),
        ("he", "Yusuf Phiri", ("Zambia",), "party"),
        ("The Malawian side", "Malawian side", ("Malawi",), "party"),
        ("Its chief negotiator, Esther Gondwe", "Esther Gondwe", ("Malawi",), "party"),
        ("A Malawian official", "Malawian official", ("Malawi",), "party"),
        ("The official", "Malawian official", ("Malawi",), "party"),
        ("The Lake Fishers Forum, a lobby group for boat owners", "Lake Fishers Forum", (), "observer"),
        ("Its director, Moses Kapito", "Moses Kapito", (), "observer"),
    ],
)
TRUCE = (
    """The Sahrani rebels and the Chadian government traded charges on Monday. A Sahrani spokesman said shelling went on. The \
Sahranis said they had returned fire. The government said the rebels fired first. Information Minister Abakar Deby Issa said \
the truce held. Iran-backed fighters stayed away from the talks. Halime Oumar, a delegate of the France-aligned Front for \
Renewal, said nobody had asked her. Chad's insurgents are split, said Remi Faure, a fellow at the Dune Institute, a think \
tank in Lyon. United Nations special envoy Petra Lindqvist said both sides had blinked. The African Union's envoy, Kofi \
Asante, said he was hopeful.""",
    [
        ("A Sahrani spokesman", "Sahrani spokesman", ("Sahranis",), "party"),
        ("The Sahranis", "Sahranis", ("Sahranis",), "party"),
        ("The government", "government", ("Chad",), "party"),
        ("Information Minister Abakar Deby Issa", "Abakar Deby Issa", ("Chad",), "party"),
        ("Iran-backed fighters", "Iran-backed fighters", (), "unknown"),
        (
            "Halime Oumar, a delegate of the France-aligned Front for Renewal",
            "Halime Oumar",
            ("Front for Renewal",),
            "party",
        ),
        ("Remi Faure, a fellow at the Dune Institute", "Remi Faure", (), "observer"),
        ("United Nations special envoy Petra Lindqvist", "Petra Lindqvist", (), "mediator"),
        ("The African Union's envoy, Kofi Asante", "Kofi Asante", (), "mediator"),
    ],
)
SHIPS = (
    """Halvorsen Shipping and the Seafarers' Guild went back to the table on Tuesday. Mr Nils Halvorsen, the shipowner, said the \
crews asked too much. Ms Dina Okoro, general secretary of the Seafarers' Guild, said her members would walk. She said the \
last offer was an insult. "We can pay more, but not this," he said. The guild's general secretary said a ballot was ready. \
The Norwegian Chamber of Commerce said ports would clog. Its chief economist, Anders Moen, said costs would double. European \
brokerage firm Tasker Lund said rates would rise. Norwegian exporters said they would go by rail. The Pilots' Association \
said it would not cross a picket line. That union is small.""",
    [
        ("Mr Nils Halvorsen, the shipowner", "Nils Halvorsen", (), "unknown"),
        ("Ms Dina Okoro, general secretary of the Seafarers' Guild", "Dina Okoro", ("Seafarers' Guild",), "party"),
        ("She", "Dina Okoro", ("Seafarers' Guild",), "party"),
        ("he", "Nils Halvorsen", (), "unknown"),
        ("The guild's general secretary", "Dina Okoro", ("Seafarers' Guild",), "party"),
        ("The Norwegian Chamber of Commerce", "Norwegian Chamber of Commerce", (), "observer"),
        ("Its chief economist, Anders Moen", "Anders Moen", (), "observer"),
        ("European brokerage firm Tasker Lund", "Tasker Lund", (), "unknown"),
        ("Norwegian exporters", "Norwegian exporters", (), "unknown"),
        ("The Pilots' Association", "Pilots' Association", ("Pilots' Association",), "party"),
    ],
)
CARS = (
    """Brightwell Motors has asked rival Corvano for a joint battery plant. Brightwell with Corvano said a letter was signed. \
Corvano said its board would vote in June. A Brightwell spokesperson said there was no rush. Corvano's chief executive, Lucia \
Ferrant, said price was open. Brightwell and Corvano said in a joint statement that talks were "productive". The joint \
statement said no jobs would go. NBC Ohio reported that the site was chosen. USA Today said it was not. Dayton Mayor Paul \
Reece said the city would build the road. Washington has money for such plants. \
Labor Secretary Ruth Amsel said Washington was watching. The city said it had land.""",
    [
        ("Brightwell with Corvano", "Brightwell with Corvano", ("Brightwell Motors", "Corvano"), "party"),
        ("Corvano", "Corvano", ("Corvano",), "party"),
        ("A Brightwell spokesperson", "Brightwell spokesperson", ("Brightwell Motors",), "party"),
        ("Corvano's chief executive, Lucia Ferrant", "Lucia Ferrant", ("Corvano",), "party"),
        ("Brightwell and Corvano", "Brightwell and Corvano", ("Brightwell Motors", "Corvano"), "party"),
        ("The joint statement", "joint statement", ("Brightwell Motors", "Corvano"), "party"),
        ("NBC Ohio", "NBC Ohio", (), "media"),
        ("USA Today", "USA Today", (), "media"),
        ("Dayton Mayor Paul Reece", "Paul Reece", ("Dayton",), "party"),
        ("Labor Secretary Ruth Amsel", "Ruth Amsel", ("United States",), "party"),
        ("The city", "city", ("Dayton",), "party"),
    ],
)
TARIFF = (
    """Vice-Premier Shen and U.S. Trade Representative Carla Hobbs ended two days of talks on steel. "The American side was frank," \
Shen said. China's vice-premier said Beijing had shown goodwill. Hobbs, the U.S. negotiator, said tariffs stayed. The Chinese \
side said it would answer in kind. Washington's ambassador to Beijing, Wade Corliss, said he saw movement. Brazil's \
ambassador to China, Joao Prado, watched from the side. Prado said quotas were next. American steelworkers said they had been \
sold out. Chinese state media said the door was open. Bruno Kell, an analyst at Swiss bank Arvo, said markets had hoped for \
more.""",
    [
        ("Shen", "Shen", ("China",), "party"),
        ("China's vice-premier", "Shen", ("China",), "party"),
        ("Hobbs, the U.S. negotiator", "Carla Hobbs", ("United States",), "party"),
        ("The Chinese side", "Chinese side", ("China",), "party"),
        ("Washington's ambassador to Beijing, Wade Corliss", "Wade Corliss", ("United States",), "party"),
        ("Prado", "Joao Prado", ("Brazil",), "party"),
        ("American steelworkers", "American steelworkers", (), "unknown"),
        ("Chinese state media", "Chinese state media", (), "media"),
        ("Bruno Kell, an analyst at Swiss bank Arvo", "Bruno Kell", (), "observer"),
    ],
)
COALITION = (
    """The Orchard Party and the Civic List are bargaining over a cabinet in Ljubljana. Orchard leader Tina Breg said the finance \
post was hers. Civic List chairman Matej Kos replied that nobody owned a ministry. That party wants the interior ministry \
too. Kos said he could wait. "She wants everything," he said. The Orchard Party said the list was greedy. Former prime \
minister Jure Hribar said both leaders were young. Analyst Spela Vidic said a deal would come. A spokesman for that party, \
Rok Zupan, said so too. The chairman said he would not blink.""",
    [
        ("Orchard leader Tina Breg", "Tina Breg", ("Orchard Party",), "party"),
        ("Civic List chairman Matej Kos", "Matej Kos", ("Civic List",), "party"),
        ("That party", "Civic List", ("Civic List",), "party"),
        ("Kos", "Matej Kos", ("Civic List",), "party"),
        ("he", "Matej Kos", ("Civic List",), "party"),
        ("The Orchard Party", "Orchard Party", ("Orchard Party",), "party"),
        ("Former prime minister Jure Hribar", "Jure Hribar", (), "observer"),
        ("Analyst Spela Vidic", "Spela Vidic", (), "observer"),
        ("The chairman", "Matej Kos", ("Civic List",), "party"),
    ],
)
NURSES = (
    """Health Secretary Gareth Pym wrote to the Royal College of Midwives on Sunday. Bronwen Hale, head of the Royal College of \
Midwives, said the letter held nothing new. Britain's health minister insisted the pay board had spoken. "I will see anybody," \
the health secretary said. The Treasury said there was no money. Hospital managers said they feared the winter. The Patients \
Alliance, an advocacy group, said lives came first. Downing Street declined to comment. Mrs Hale said she would ballot her \
members. The college said a strike was a last resort.""",
    [
        (
            "Bronwen Hale, head of the Royal College of Midwives",
            "Bronwen Hale",
            ("Royal College of Midwives",),
            "party",
        ),
        ("Britain's health minister", "Gareth Pym", ("United Kingdom",), "party"),
        ("the health secretary", "Gareth Pym", ("United Kingdom",), "party"),
        ("The Treasury", "Treasury", ("United Kingdom",), "party"),
        ("Hospital managers", "Hospital managers", (), "unknown"),
        ("The Patients Alliance, an advocacy group", "Patients Alliance", (), "observer"),
        ("Downing Street", "Downing Street", ("United Kingdom",), "party"),
        ("she", "Bronwen Hale", ("Royal College of Midwives",), "party"),
        ("The college", "Royal College of Midwives", ("Royal College of Midwives",), "party"),
    ],
)
NUCLEAR = (
    """Iranian Deputy Foreign Minister Hossein Tavakoli met European diplomats in Muscat. Tavakoli said enrichment was a right. \
Foreign Minister Badr al-Habsi of Oman, the host, said a text was near. The International Atomic Energy Agency said \
inspectors were ready. Tehran wants sanctions lifted first. The Iranian diplomat said Iran had waited long enough. "They move \
the goalposts," said Tavakkoli. His deputy, Reza Mansouri, said the next round was in doubt. The European Union's foreign \
policy chief, Greta Holm, said a window was closing. Israeli Prime Minister Dov Carmel said no deal was better. Carmel's \
office said he meant it.""",
    [
        ("Tavakoli", "Hossein Tavakoli", ("Iran",), "party"),
        ("Foreign Minister Badr al-Habsi of Oman", "Badr al-Habsi", ("Oman",), "party"),
        (
            "The International Atomic Energy Agency",
            "International Atomic Energy Agency",
            (),
            "observer",
        ),
        ("Tehran", "Tehran", ("Iran",), "party"),
        ("The Iranian diplomat", "Iranian diplomat", ("Iran",), "party"),
        ("Tavakkoli", "Hossein Tavakoli", ("Iran",), "party"),
        ("His deputy, Reza Mansouri", "Reza Mansouri", ("Iran",), "party"),
        ("The European Union's foreign policy chief, Greta Holm", "Greta Holm", ("European Union",), "party"),
        ("Israeli Prime Minister Dov Carmel", "Dov Carmel", ("Israel",), "party"),
        ("Carmel's office", "Carmel's office", ("Israel",), "party"),
    ],
)
SCHOOL = (
    """Teachers in Millbrook walked out after talks with the Millbrook School District broke down. Sen. Karen Dole urged calm. \
Superintendent Hal Briggs said the district had offered 4 percent. District officials said the money was gone. The Millbrook \
Education Association (MEA) said class sizes came first. MEA president Joan Tull said parents were with her. "They lost our \
trust," she said. The school district said it would sue. Parents said they were tired. Her deputy, Sam Orr, said a vote was \
set. Gov. Ray Stroud said the state would step in.""",
    [
        ("Superintendent Hal Briggs", "Hal Briggs", (), "party"),
        ("District officials", "District officials", ("Millbrook School District",), "party"),
        (
            "The Millbrook Education Association",
            "Millbrook Education Association",
            ("Millbrook Education Association",),
            "party",
        ),
        ("MEA president Joan Tull", "Joan Tull", ("Millbrook Education Association",), "party"),
        ("she", "Joan Tull", ("Millbrook Education Association",), "party"),
        ("The school district", "Millbrook School District", ("Millbrook School District",), "party"),
        ("Parents", "Parents", (), "unknown"),
        ("Her deputy, Sam Orr", "Sam Orr", ("Millbrook Education Association",), "party"),
        ("Gov. Ray Stroud", "Ray Stroud", (), "party"),
    ],
)
CLIMATE = (
    """Developing nations rejected the draft on Thursday. Developing nations said the sum was an insult. Tuvaluan Finance Minister \
Sione Tapu said his island was sinking. A European negotiator said more was on the way. The negotiator said the United States \
held back. The United States and Canada said they needed a mandate. Samoa's Prime Minister Lani Fetu, who chairs the Alliance \
of Small Island States, said a weak text was no text. Special Envoy for Climate Dale Norcross left early. The U.S. envoy said \
he had a flight. Campaign group Clean Rivers said the hall was full of lobbyists. Environmentalists said the text was dead.""",
    [
        ("Developing nations", "Developing nations", ("Developing nations",), "party"),
        ("Tuvaluan Finance Minister Sione Tapu", "Sione Tapu", ("Tuvalu",), "party"),
        ("A European negotiator", "European negotiator", ("European Union",), "party"),
        ("The negotiator", "European negotiator", ("European Union",), "party"),
        ("The United States and Canada", "United States and Canada", ("Canada", "United States"), "party"),
        ("Samoa's Prime Minister Lani Fetu", "Lani Fetu", ("Samoa",), "party"),
        ("The U.S. envoy", "Dale Norcross", ("United States",), "party"),
        ("Campaign group Clean Rivers", "Campaign group Clean Rivers", (), "observer"),
        ("Environmentalists", "Environmentalists", (), "unknown"),
    ],
)
BORDER = (
    """Armenian President Aram Sarkis and his Georgian counterpart, Nino Beridze, met for two hours. The two leaders said a map was \
drawn. The Armenian leader said the map was fair. His counterpart said it was a start. Both presidents will sign, Beridze's \
spokeswoman Eka Lomidze said. She said the day was not fixed. The presidents said villagers would be heard. The joint \
commission said markers were ready. Defence Minister Davit Kvari said the army would pull back. The Georgian defence minister \
said patrols went on.""",
    [
        ("The two leaders", "leaders", ("Armenia", "Georgia"), "party"),
        ("The Armenian leader", "Aram Sarkis", ("Armenia",), "party"),
        ("His counterpart", "Nino Beridze", ("Georgia",), "party"),
        ("Beridze's spokeswoman Eka Lomidze", "Eka Lomidze", ("Georgia",), "party"),
        ("She", "Eka Lomidze", ("Georgia",), "party"),
        ("The presidents", "presidents", ("Armenia", "Georgia"), "party"),
        ("The joint commission", "joint commission", ("Armenia", "Georgia"), "party"),
        ("Defence Minister Davit Kvari", "Davit Kvari", ("Georgia",), "party"),
        ("The Georgian defence minister", "Davit Kvari", ("Georgia",), "party"),
    ],
)
TAKEOVER = (
    """Pellworm AG raised its bid for Oxley Brands on Wednesday. Oxley's board called it too low. Oxley chair Fiona Marsh said the \
mills were worth more. "We do not sell cheap," she said. Pellworm chief executive Jan Ruhl said it was his last word. The \
German company said funding was in place. German analysts said the price was fair. Unite the Mills, a pressure group, said \
jobs were at risk. The Takeover Panel said the clock ran to May 1. A person familiar with the matter said Oxley was talking \
to others. The person said three bidders had called.""",
    [
        ("Oxley's board", "Oxley's board", ("Oxley Brands",), "party"),
        ("Oxley chair Fiona Marsh", "Fiona Marsh", ("Oxley Brands",), "party"),
        ("she", "Fiona Marsh", ("Oxley Brands",), "party"),
        ("Pellworm chief executive Jan Ruhl", "Jan Ruhl", ("Pellworm",), "party"),
        ("The German company", "German company", (), "unknown"),
        ("German analysts", "German analysts", (), "observer"),
        ("Unite the Mills, a pressure group", "Unite the Mills", (), "observer"),
        ("A person familiar with the matter", "person familiar with the matter", (), "unknown"),
        ("The person", "person familiar with the matter", (), "unknown"),
    ],
)
ARTICLES = [LAKE, TRUCE, SHIPS, CARS, TARIFF, COALITION, NURSES, NUCLEAR, SCHOOL, CLIMATE, BORDER, TAKEOVER]
CASES = [(text, rows, index) for text, rows in ARTICLES for index in range(len(rows))]


@pytest.mark.parametrize(("text", "rows", "index"), CASES, ids=[rows[i][0] for _, rows, i in CASES])
def test_who_speaks(text: str, rows: list[Row], index: int) -> None:
    who = list(read(text, rows))[index]
    assert (who.name, who.parties, who.capacity) == rows[index][1:]
