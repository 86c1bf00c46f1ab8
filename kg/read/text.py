"""From bytes to text: UTF-8, else Windows-1252 or Latin-1. Nothing is cut, so that offsets are the file's own."""

import re

# An article of two million characters is three novels; a file as long is a dump of many, or no text.
LONGEST = 2_000_000
# A UTF-8 character has at most four bytes.
LONGEST_BYTES = 4 * LONGEST
FALLBACKS = ("cp1252", "latin-1")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decoded(raw: bytes) -> tuple[str, str]:
    """Return the text and the encoding it was read in; raise ValueError for what is no article's text."""
    if b"\0" in raw:
        raise ValueError("is not a text (it holds NUL bytes; save UTF-16 as UTF-8)")
    text, encoding = _text(raw)
    if encoding != "utf-8" and _CONTROL.search(text):
        raise ValueError("is not a text (it is no UTF-8 and holds control characters)")
    checked(text)
    return text, encoding


def checked(text: str) -> str:
    """Return the text if it can be an article's; raise ValueError where it is empty, broken or too long."""
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise ValueError("is empty")
    if len(text) > LONGEST:
        raise ValueError(f"is too long: {len(text):,} characters, {LONGEST:,} at most; split it into its articles")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("is broken: it holds half a character (a lone surrogate)")
    return text


def _text(raw: bytes) -> tuple[str, str]:
    for encoding in ("utf-8", *FALLBACKS):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise AssertionError("Latin-1 decodes any bytes")
