"""Which part each line plays: one line alone, lines among neighbours, and lines that must be cut."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.read.lines import lines

OPENING = "The dock workers met the port company on Monday, and both sides said that they would meet again."
CLOSING = "The mediator asked for patience, and the company promised to answer within the week."

ALONE = [
    ("We use cookies to improve your visit to our pages.", "banner"),
    ("By clicking Accept you agree to our terms of use.", "banner"),
    ("SELECT YOUR EDITION", "banner"),
    ("Complaints hotline: 020-5550199", "banner"),
    ("网络新闻服务许可证", "banner"),
    ("English Français Español", "banner"),
    ("Sign up for our morning newsletter", "banner"),
    ("Already a subscriber? Log in", "banner"),
    ("Share on Facebook", "banner"),
    ("Share  Tweet  Email  Print", "banner"),
    ("READ ALSO: Ferry crews weigh a new offer", "banner"),
    ("Read more: Ferry crews weigh a new offer", "banner"),
    ("Advertisement", "banner"),
    ("Story continues below", "banner"),
    ("5 min read", "banner"),
    ("12 comments", "banner"),
    ("* * *", "banner"),
    ("https://post.example/strike", "banner"),
    ("Leave a Reply", "banner"),
    ("You must be logged in to post a comment.", "banner"),
    ("A file photo of the port's gates in the old harbour, May 4, 2011. /VCG", "caption"),
    ("Photo = Harbour TV screenshot", "caption"),
    ("(Photo: Ida Holm)", "caption"),
    ("Image source, Getty Images", "caption"),
    ("Ida Holm, head of the union. / X capture", "caption"),
    ("Workers hold a banner at the gate. REUTERS/Ida Holm", "caption"),
    ("Workers hold a banner at the gate, Monday. (AP Photo/Ida Holm)", "caption"),
    ("The two chairs shake hands after the talks. Photo: Reuters", "caption"),
    ("The two chairs leave the ministry [AFP]", "caption"),
    ("FILE PHOTO: The two chairs shake hands", "caption"),
    ("By Ida Holm and Per Strand", "byline"),
    ("Ida Holm, labour correspondent", "byline"),
    ("Karlshavn = Correspondent Ida Holm ida@post.example", "byline"),
    ("Karlshavn, 3 March 2024", "dateline"),
    ("Published: 3 March 2024 10:15 GMT", "dateline"),
    ("Updated 2 hours ago", "dateline"),
    ("Reuters - 3 March", "source"),
    ("Source: Harbour Post", "source"),
    ("© 2024 Harbour Post. All rights reserved.", "footer"),
    ("Reporting by Ida Holm in Karlshavn; Editing by Per Strand", "footer"),
    ("Ida Holm contributed to this report.", "footer"),
    ("What did you think of this article?", "footer"),
    ("desk@post.example", "footer"),
    ("Disclaimer: the wire's text was not changed.", "footer"),
    # News that only looks like the page's own words.
    ("The union asked its members to subscribe to the strike fund.", "body"),
    ("“Subscribe to our newsletter today,” the union told its members.", "body"),
    ("The company's cookies are baked in Karlshavn, the inspectors found.", "body"),
    ("Copyright holders want a larger share of the fees.", "body"),
    ("Ida Holm, a professor of law at the university:", "body"),
    ("HOLM: We have said all along that pensions come first.", "body"),
    ("What happens if the ballot fails?", "body"),
    ("“No”", "body"),
    ("The port expects a deal by May. (AFP)", "body"),
    ("The photo of the two chairs, taken in May, angered the members.", "body"),
    ("She wrote to the board at board@port.example last week.", "body"),
    ("- higher wages for night work", "body"),
    ("On March 3, 2024, the two sides met.", "body"),
]


@pytest.mark.parametrize(("line", "role"), ALONE)
def test_one_line_between_paragraphs(line: str, role: str) -> None:
    assert _roles(f"{OPENING}\n\n{line}\n\n{CLOSING}") == ["body", role, "body"]


AMONG = [
    (f"Dock union walks out of talks\n{OPENING}\n{CLOSING}", "headline body body"),
    (f"Dock union walks out of talks\nDock union walks out of talks\n{OPENING}", "headline duplicate body"),
    (f"{OPENING}\n2. The matter of pensions\n{CLOSING}", "body heading body"),
    (f"{OPENING}\nA 'last chance'\n{CLOSING}", "body heading body"),
    (f"{OPENING}\nSource\nHarbour Post\n{CLOSING}", "body source source body"),
    (f"Summary\n  • The talks failed.\n  • More are planned.\n{OPENING}", "summary summary summary body"),
    (
        f"{OPENING}\nWorkers at the gate on Monday\nWorkers at the gate on Monday\n{CLOSING}",
        "body caption caption body",
    ),
    (f'{OPENING}\n"We go on," Holm said.\n"We go on," Holm said.\n{CLOSING}', "body body duplicate body"),
    (f"{OPENING}\n{CLOSING}\n{OPENING}", "body body duplicate"),
    (f"They want:\nMore pay\nLess noise\nNew gates\nBetter food\nLong breaks\n{CLOSING}", "body " * 7),
    (f"Home\nNews\nSport\nWeather\n{OPENING}", "banner banner banner banner body"),
    (
        f"{OPENING}\n{CLOSING}\nRelated stories\nFerry crews weigh an offer\nBakers go back",
        "body body banner banner banner",
    ),
    (f"{OPENING}\nHarbour logo\nHarbour Post\nWhat did you think of this story?", "body footer footer footer"),
    (f"{OPENING}\nHOLM\nWe will not sign.\nVOSS\nThen we wait.\nHOLM\nSo be it.", "body body body body body body body"),
    ("Ida Holm, a professor:\nIt is late.\nIda Holm, a professor:\nIt is not over.", "body body body body"),
    (f"Q: Will they sign?\nA: Yes\nQ: When?\nA: On Monday\n{CLOSING}", "body body body body body"),
    (f"{OPENING}\nWill they sign?\nYes\n{CLOSING}", "body body body body"),
    (f"Dock talks resume, says ministry\nImage caption,\n{OPENING}", "headline caption body"),
    (f"The chair was one of the protegÃ\u00a0©s of the mayor.\n{CLOSING}", "body body"),
    ("One line without a stop", "body"),
    ("Heading\n\nOne more", "body body"),
]


@pytest.mark.parametrize(("text", "roles"), AMONG)
def test_lines_among_neighbours(text: str, roles: str) -> None:
    assert _roles(text) == roles.split()


CUT = [
    (f"{CLOSING}By using this page you accept that we store cookies.", CLOSING),
    (f"{CLOSING} © 2024 Harbour Post. All rights reserved.", CLOSING),
    (f"{CLOSING}Subscribe to our newsletter", CLOSING),
    (f"{CLOSING}desk@post.exampleThe Harbour Post is a digital daily.", CLOSING),
    (f"We use cookies on our pages. {CLOSING}", CLOSING),
    (f"Dock union walks out of talks{OPENING}", OPENING),
    (f"Write to desk@post.example. {CLOSING}", f"Write to desk@post.example. {CLOSING}"),
    (f"“It is over. We use cookies in our kitchen,” said Holm. {CLOSING}",) * 2,
]


@pytest.mark.parametrize(("line", "news"), CUT)
def test_what_is_glued_to_news_is_cut_off(line: str, news: str) -> None:
    text = f"{line}\n{OPENING}"
    body = [each.span.of(text) for each in lines(text) if each.role == "body"]
    assert body == [news, *([OPENING] if OPENING not in news else [])]


def test_a_title_from_elsewhere_marks_the_headline() -> None:
    text = f"Talks end.\n{OPENING}"
    assert [each.role for each in lines(text, title="Talks end.")] == ["headline", "body"]


def test_wrapped_text_is_read_by_paragraphs() -> None:
    text = (
        "The dock workers met the port company on Monday in\nthe old customs house, where both sides said that they\n"
        "would go on talking through the week until all was\nsettled.\n\n"
        "The mediator asked both of them for patience and\npromised a new draft."
    )
    spans = [each.span.of(text) for each in lines(text)]
    assert [span.split()[-1] for span in spans] == ["settled.", "draft."]


@given(st.text(alphabet="aB.\n \"“”'@©:/(•2é中", max_size=200))
def test_lines_cover_every_word_in_order(text: str) -> None:
    found = lines(text)
    ends = [0, *(each.span.end for each in found)]
    assert all(before <= each.span.start < each.span.end for before, each in zip(ends, found, strict=False))
    gaps = [text[end : each.span.start] for end, each in zip(ends, found, strict=False)]
    assert not "".join([*gaps, text[ends[-1] :]]).strip()


@pytest.mark.parametrize("unit", ["word ", "a", "He said so. ", '"', "x@", "Holm/AP ", "a\n", "“Ida. "])
def test_long_input_takes_linear_time(unit: str) -> None:
    begun = time.perf_counter()
    lines(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - begun < 20


def _roles(text: str) -> list[str]:
    return [line.role for line in lines(text)]
