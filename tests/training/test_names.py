from spacy.tokens import Doc, Span

from tests.training.treebank import NLP
from training.dice import Dice
from training.names import cut, names_by_label, with_other_names, without_handles


def labelled(text: str, *names: tuple[str, str]) -> Doc:
    doc = NLP.make_doc(text)
    spans = [doc.char_span(text.index(name), text.index(name) + len(name), label=label) for name, label in names]
    doc.set_ents([span for span in spans if span is not None])
    return doc


def spans(doc: Doc) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.ents]


def test_long_texts_are_cut_where_a_sentence_ends() -> None:
    doc = NLP.make_doc(f"{'word ' * 45}end. Next one.")

    assert [part[-1].text for part in cut(doc)] == [".", "."]


def test_short_texts_stay_whole() -> None:
    doc = NLP.make_doc("One. Two. Three.")

    assert [part.text for part in cut(doc)] == ["One. Two. Three."]


def test_a_name_is_never_cut() -> None:
    words = ["word"] * 44 + ["Yahoo", "!", "News", "came", "."]
    doc = Doc(NLP.vocab, words=words)
    doc.set_ents([Span(doc, 44, 47, label="ORG")])

    assert [spans(part) for part in cut(doc)] == [[("Yahoo ! News", "ORG")]]


def test_other_names_are_of_the_same_kind() -> None:
    names = names_by_label([labelled("The New York Times asked.", ("The New York Times", "ORG"))])
    doc = labelled("Then Reuters reported it.", ("Reuters", "ORG"))

    swapped = [with_other_names(doc, names, Dice(seed)) for seed in range(10)]
    assert {text.text for text in swapped} == {"Then Reuters reported it.", "Then The New York Times reported it."}
    assert {label for text in swapped for _, label in spans(text)} == {"ORG"}


def test_spaces_around_a_name_stay() -> None:
    names = names_by_label([labelled("Lima waits.", ("Lima", "LOC"))])
    doc = labelled("From Oslo, by sea.", ("Oslo", "LOC"))

    assert {with_other_names(doc, names, Dice(seed)).text for seed in range(10)} == {
        "From Oslo, by sea.",
        "From Lima, by sea.",
    }


def test_handles_are_no_names() -> None:
    doc = labelled("@reuters says Oslo waits", ("@reuters", "ORG"), ("Oslo", "LOC"))

    assert spans(without_handles(doc)) == [("Oslo", "LOC")]
