"""A mail, such as a newsletter: its own text, its subject, its sender, its day."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from summitry.read.blocks import unwrapped
from summitry.read.decode import decode_as
from summitry.read.draft import Draft, Drafts, Source
from summitry.read.formats.fragment import fragment_text
from summitry.records import Problem

REMEDY = "Save the article in it as .txt and read that."


def drafts(source: Source) -> Drafts:
    try:
        yield from tuple(_drafts(source))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
        # what the email package lets out on mails out of all form
        message = f"{source.name} is damaged, or nested too deeply, and cannot be read as a mail."
        yield Problem("damaged", message, REMEDY, source.name)


def _drafts(source: Source) -> Drafts:
    mail = message_from_bytes(source.data, policy=policy.default)
    text, problem = _text(mail, source.name)
    if problem:
        yield problem
    if not text.strip():
        yield Problem("no article", f"The mail {source.name} holds no text.", REMEDY, source.name)
        return
    day = _day(mail)
    sender = parseaddr(_header(mail, "From") or "")[0] or None
    yield Draft(source.name, text, _header(mail, "Subject"), sender, day, "mail" if day else None, path=source.path)


def _text(mail: EmailMessage, name: str) -> tuple[str, Problem | None]:
    """The plain part, unwrapped, or else the words of the HTML part."""
    part = mail.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        return "", None
    text, problem = decode_as(payload, part.get_content_charset() or "utf-8", name)
    return (fragment_text(text) if part.get_content_type() == "text/html" else unwrapped(text)), problem


def _header(mail: EmailMessage, key: str) -> str | None:
    """A header as text; broken ones are None."""
    try:
        value = mail[key]
    except (ValueError, IndexError, AttributeError, TypeError):  # the email package on headers out of all form
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def _day(mail: EmailMessage) -> str | None:
    """The day in the sender's own time zone."""
    try:
        return parsedate_to_datetime(_header(mail, "Date") or "").date().isoformat()
    except (ValueError, TypeError):
        return None
