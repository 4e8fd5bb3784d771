"""Which format a source is in, and its articles."""

import re

from summitry.read.draft import Drafts, Source
from summitry.read.formats import feed, jsonl, mail, page, pdf, plain, timeml

HEADERS = re.compile(
    rb"(?:(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To):[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*){2}"
)
FORMATS = {
    ".txt": plain.drafts, ".text": plain.drafts, ".md": plain.drafts, ".markdown": plain.drafts,
    ".html": page.drafts, ".htm": page.drafts, ".xhtml": page.drafts,
    ".eml": mail.drafts, ".pdf": pdf.drafts, ".jsonl": jsonl.drafts, ".ndjson": jsonl.drafts,
    ".tml": timeml.drafts, ".xml": feed.drafts, ".rss": feed.drafts, ".atom": feed.drafts,
}  # fmt: skip


def drafts(source: Source) -> Drafts:
    """The articles in ``source``; a source without a suffix is read as what its bytes look like."""
    suffix = source.suffix or guess(source.data)
    return FORMATS[".tml" if suffix == ".xml" and timeml.is_timeml(source.data) else suffix](source)


def guess(data: bytes) -> str:
    """The suffix of the format that ``data`` begins like."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    lower = head.lower()
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if timeml.is_timeml(head):
        return ".tml"
    if re.search(rb"<(?:rss|feed|rdf:rdf)[\s>]", lower) and lower.startswith(b"<"):
        return ".xml"
    if (
        lower.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<article", b"<p"))
        or b"<html" in lower
    ):
        return ".html"
    if HEADERS.match(head):
        return ".eml"
    return ".jsonl" if re.match(rb'\{\s*"', head) else ".txt"
