"""XML from anywhere, read without its dangers."""

from typing import Any

from summitry.deals.files.errors import DomainError


def parsed(data: bytes) -> Any:
    """The root element. DomainError for what is no XML, and for a document type, whose entities could grow without end
    or name files elsewhere."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DomainError(
            f"line {error.lineno or 1}", f"This is no sound XML ({error.msg}).", "Mend it there."
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DomainError(
            "", "It declares a document type, which is not read.", "Take out the lines of <!DOCTYPE ...>."
        )
    return root
