"""Dates of publication: how they are written, and what may give one."""

import pytest

from summitry.read.dates import first_date, url_date
from summitry.read.document import document
from summitry.read.draft import Draft
from summitry.records import Document

WRITTEN = [
    ("3 March 2024", "2024-03-03"),
    ("3rd of March 2024", "2024-03-03"),
    ("March 3rd, 2024", "2024-03-03"),
    ("Sept. 9, 2023", "2023-09-09"),
    ("2024-03-03T23:10:00+01:00", "2024-03-03"),
    ("2024/3/3", "2024-03-03"),
    ("03.04.2024", "2024-04-03"),
    ("25/03/2024", "2024-03-25"),
    ("03/25/2024", "2024-03-25"),
    ("03/04/2024", None),
    ("31 February 2024", None),
    ("3 March", None),
    ("March 2024", None),
    ("the 1,2024 tonnes of May", None),
]


@pytest.mark.parametrize(("text", "day"), WRITTEN)
def test_written_dates(text: str, day: str | None) -> None:
    assert first_date(text) == day


ADDRESSES = [
    ("https://post.example/2024/03/05/strike", "2024-03-05"),
    ("https://post.example/strike-2024-03-05.html", "2024-03-05"),
    ("https://post.example/strike-20240305", "2024-03-05"),
    ("https://post.example/2024/13/05/strike", None),
    ("https://post.example/n/20240305123", None),
]


@pytest.mark.parametrize(("url", "day"), ADDRESSES)
def test_dates_in_addresses(url: str, day: str | None) -> None:
    assert url_date(url) == day


NEWS = "The union and the port company met for an hour, and they will meet again."
TEXTS = [
    (f"KARLSHAVN, March 3, 2024 (Wire) - {NEWS}", "2024-03-03", "Wire"),
    (f"KARLSHAVN (Wire) — {NEWS}", None, "Wire"),
    (f"Published: 3 March 2024\nUpdated: 4 March 2024\n{NEWS}", "2024-03-03", None),
    (f"Updated: 4 March 2024\n{NEWS}", "2024-03-04", None),
    (f"Harbour Post - 3 March 2024\n{NEWS}", "2024-03-03", "Harbour Post"),
    (f"{NEWS}\nPublished on March 3, 2024", "2024-03-03", None),
    (f"{NEWS}\nSource\nHarbour Post\n{NEWS[:-1]} on Monday.", None, "Harbour Post"),
    (f"{NEWS}\n© 2024 Harbour Post. All rights reserved.", None, "Harbour Post"),
    (f"A file photo of the port, June 1, 2019. /VCG\n{NEWS}", None, None),
    (f"{NEWS} The last deal was signed on June 1, 2019.", None, None),
    (f"{NEWS}\nJune 1, 2019\n{NEWS[:-1]} on Monday.", None, None),
    (f"On June 1, 2019 - a Saturday - the old deal ended. {NEWS}", None, None),
]


@pytest.mark.parametrize(("text", "day", "outlet"), TEXTS)
def test_what_the_article_itself_tells(text: str, day: str | None, outlet: str | None) -> None:
    found = document(Draft("a/b.txt", text))
    assert isinstance(found, Document)
    assert (found.published, found.outlet) == (day, outlet)
    assert found.published_from == ("dateline" if day else None)


def test_the_container_comes_before_the_address_and_the_dateline() -> None:
    text, url = f"Published: 3 March 2024\n{NEWS}", "https://post.example/2024/03/05/strike"
    by_mail = document(Draft("a/b.txt", text, published="2024-03-09", published_from="mail", url=url))
    by_url = document(Draft("a/b.txt", text, url=url))
    assert isinstance(by_mail, Document)
    assert isinstance(by_url, Document)
    assert (by_mail.published, by_mail.published_from) == ("2024-03-09", "mail")
    assert (by_url.published, by_url.published_from) == ("2024-03-05", "URL")
