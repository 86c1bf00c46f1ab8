import pytest

from kg.render.marks import Segment, Span, segments

SENTENCE = "“Peace,” said Müller."


@pytest.mark.parametrize(
    ("cue", "contents", "expected"),
    [
        pytest.param(None, [], [("", SENTENCE)], id="nothing marked"),
        pytest.param(
            (109, 113),
            [(101, 107)],
            [("", "“"), ("content", "Peace,"), ("", "” "), ("cue", "said"), ("", " Müller.")],
            id="content and cue",
        ),
        pytest.param(None, [(50, 107)], [("content", "“Peace,"), ("", "” said Müller.")], id="begins before it"),
        pytest.param(None, [(300, 310)], [("", SENTENCE)], id="content in another sentence"),
        pytest.param(
            (103, 105),
            [(101, 107)],
            [("", "“"), ("content", "Pe"), ("cue", "ac"), ("content", "e,"), ("", "” said Müller.")],
            id="cue within content",
        ),
        pytest.param(
            None, [(101, 104), (104, 107)], [("", "“"), ("content", "Peace,"), ("", "” said Müller.")], id="touching"
        ),
    ],
)
def test_segments_of_a_sentence(cue: Span | None, contents: list[Span], expected: list[Segment]) -> None:
    found = segments(SENTENCE, 100, cue=cue, contents=contents)

    assert list(found) == expected


def test_offsets_count_code_points() -> None:
    found = segments("🕊🕊 said peace", 0, cue=(3, 7), contents=[(8, 13)])

    assert found == (("", "🕊🕊 "), ("cue", "said"), ("", " "), ("content", "peace"))
