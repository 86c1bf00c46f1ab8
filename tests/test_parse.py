"""Articles to Docs: pipelines that are refused, blocks, glued words, sentence ends, and a text that stays as it is."""

from pathlib import Path
from typing import cast

import numpy as np
import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.pipeline import DependencyParser, Lemmatizer
from spacy.tokens import Doc
from thinc.types import Ints2d

from kg.model import Article, Passage
from kg.parse import LONGEST_BLOCK, blocks_of, load, parse, version


@Language.component("begin_wherever_allowed")
def begin_wherever_allowed(doc: Doc) -> Doc:
    """Parse as badly as the rules allow: a sentence begins at every token that they leave open."""
    return _with_sentences(doc, [token.i for token in doc if token.is_sent_start is not False])


@Language.component("begin_where_told")
def begin_where_told(doc: Doc) -> Doc:
    """Parse so that a sentence begins only where the rules want it."""
    return _with_sentences(doc, [token.i for token in doc if token.is_sent_start])


def _with_sentences(doc: Doc, starts: list[int]) -> Doc:
    """Hang each token on the first of its sentence, in place: the pipeline goes by the identity of a Doc."""
    heads = [max((start for start in starts if start <= number), default=0) for number in range(len(doc))]
    above = np.array([head - number for number, head in enumerate(heads)], dtype="int64").astype("uint64")
    deps = np.array([doc.vocab.strings.add("ROOT" if step == 0 else "dep") for step in above], dtype="uint64")
    for token in doc:
        token.pos_ = "X"
    return doc.from_array(["HEAD", "DEP"], cast("Ints2d", np.column_stack([above, deps]))) if heads else doc


def pipeline() -> Language:
    """Return a pipeline without a model, that knows the verb "say"."""
    nlp = spacy.blank("en")
    nlp.add_pipe("begin_wherever_allowed", name="parser")
    lookups = Lookups()
    lookups.add_table("lemma_rules", {"verb": [["ed", ""]]})
    lookups.add_table("lemma_index", {"verb": ["say", "reject"]})
    lookups.add_table("lemma_exc", {"verb": {"said": ["say"]}})
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert isinstance(lemmatizer, Lemmatizer)
    lemmatizer.initialize(lookups=lookups)
    return nlp


NLP = pipeline()


def article(text: str, *, boilerplate: tuple[Passage, ...] = ()) -> Article:
    return Article(key="a.txt", text=text, boilerplate=boilerplate)


def parsed(text: str) -> Doc:
    ((_, doc),) = parse(NLP, [article(text)])
    return doc


def sentences(text: str) -> list[str]:
    return [sent.text.strip() for sent in parsed(text).sents]


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)

    with pytest.raises(ValueError, match=r"has no parser \(it has sentencizer\)"):
        load(str(tmp_path))


@pytest.mark.parametrize("name", ["no_such_pipeline", "no/such/folder"])
def test_an_unknown_pipeline_is_refused_by_name(name: str) -> None:
    with pytest.raises(ValueError, match=f"no language pipeline '{name}'"):
        load(name)


def test_a_folder_with_a_parser_is_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en", meta={"name": "tiny", "version": "1.2.3"})
    parser = nlp.add_pipe("parser")
    assert isinstance(parser, DependencyParser)
    parser.add_label("nsubj")
    nlp.initialize()
    nlp.to_disk(tmp_path)

    assert version(load(str(tmp_path))) == "tiny 1.2.3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.", ["One.", "Two."], id="lines"),
        pytest.param("One.\n\n\nTwo.", ["One.", "Two."], id="paragraphs"),
        pytest.param("One.\r\nTwo.", ["One.", "Two."], id="CRLF"),
        pytest.param("One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."], id="Unicode separators"),
        pytest.param("  One. \n\t Two.  ", ["One.", "Two."], id="white space around"),
        pytest.param("", [""], id="nothing"),
        pytest.param(" \n ", [""], id="white space alone"),
    ],
)
def test_blocks_end_with_their_line(text: str, expected: list[str]) -> None:
    assert blocks_of(article(text)) == expected


def test_blocks_end_where_boilerplate_begins_and_ends() -> None:
    found = blocks_of(
        article("SUNDBY (AN) — Müller left. Share", boilerplate=(Passage(start=0, end=13), Passage(start=27, end=32)))
    )

    assert found == ["SUNDBY (AN) —", "Müller left.", "Share"]


def test_a_block_is_never_too_long_to_parse() -> None:
    found = blocks_of(article("word " * LONGEST_BLOCK))

    assert max(map(len, found)) <= LONGEST_BLOCK
    assert " ".join(found).split() == ["word"] * LONGEST_BLOCK


TEXTS = [
    pytest.param("", id="nothing"),
    pytest.param(" ", id="a space"),
    pytest.param("\n\n\t", id="white space alone"),
    pytest.param("  Müller left.", id="leading spaces"),
    pytest.param("Müller left.  \n", id="trailing white space"),
    pytest.param("Müller left.\r\n\r\nWeber stayed.\r\n", id="CRLF"),
    pytest.param("Müller\u00a0left.\u00a0 \u00a0Weber stayed.", id="no-break spaces"),
    pytest.param("Müller left.\u2028Weber stayed.\u2029", id="Unicode separators"),
    pytest.param("\ufeffMüller left.", id="byte order mark"),
    pytest.param("Müller left.\n\nMüller left.\n\nMüller left.", id="a line again and again"),
    pytest.param("a\n\nb a\n\na", id="a line within another"),
    pytest.param("x" * (LONGEST_BLOCK + 10), id="one endless word"),
    pytest.param("\x1c\x1d\x85Müller\x0b\x0cleft.", id="control characters"),
    pytest.param("👩‍👩‍👧 e\u0301", id="joined characters"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_of_the_doc_is_the_articles(text: str) -> None:
    assert parsed(text).text == text


@settings(derandomize=True)
@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
@example("a \n a", [(1, 3)])
def test_any_text_stays_as_it_is(text: str, edges: list[tuple[int, int]]) -> None:
    marks = tuple(Passage(start=min(pair), end=max(pair)) for pair in edges if max(pair) <= len(text))

    ((_, doc),) = parse(NLP, [article(text, boilerplate=marks)])
    assert doc.text == text


def test_each_article_has_its_own_doc_in_order() -> None:
    articles = [article(text) for text in ("One.\n\nTwo.", " ", "One.", "One.")]

    found = list(parse(NLP, articles))
    assert [(given, doc.text) for given, doc in found] == [(given, given.text) for given in articles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("talksWeber left. Weber", ["talks", "Weber"], id="name behind a word"),
        pytest.param("Webersaid so. Weber", ["Weber", "said"], id="verb behind a name"),
        pytest.param("Weberrejected it. Weber", ["Weber", "rejected"], id="regular verb behind a name"),
        pytest.param("talksMüller left. Müller", ["talks", "Müller"], id="name with an accent"),
        pytest.param("talksWeber left.", ["talksWeber"], id="no name of the article"),
        pytest.param("Weberish left. Weber", ["Weberish"], id="no verb behind the name"),
        pytest.param("Webers left. Weber", ["Webers"], id="too short behind the name"),
        pytest.param("WEBERSAID so. Weber", ["WEBERSAID"], id="capitals alone"),
        pytest.param("talks-Weber left. Weber", ["talks", "-", "Weber"], id="parted by a mark anyway"),
    ],
)
def test_glued_words_are_parted(text: str, expected: list[str]) -> None:
    assert [token.text for token in parsed(text)][: len(expected)] == expected


def test_parting_glued_words_keeps_the_text() -> None:
    text = "Webersaid so, talksWeber left. Weber"

    assert parsed(text).text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Müller left Sundby", ["Müller left Sundby"], id="none without a full stop"),
        pytest.param("Müller left. Weber", ["Müller left.", "Weber"], id="behind a full stop"),
        pytest.param("Müller left, Weber", ["Müller left, Weber"], id="none behind a comma"),
        pytest.param("Müller left.\n\n“No", ["Müller left.", "“", "No"], id="paragraph and quotation"),
        pytest.param(
            "Müller left\n\nWeber stayed", ["Müller left", "Weber stayed"], id="paragraph without a full stop"
        ),
    ],
)
def test_a_sentence_begins_only_where_it_may(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("mark", ["“", "„", "«", "‘"])
def test_an_opening_mark_behind_a_full_stop_begins_a_sentence(mark: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("begin_where_told", name="parser")

    ((_, doc),) = parse(nlp, [article(f"Müller left . {mark} No, never.")])
    assert [sent.text.strip() for sent in doc.sents] == ["Müller left .", f"{mark} No, never."]
