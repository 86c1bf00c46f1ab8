from dataclasses import replace
from datetime import date

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.model import (
    Actor,
    ActorKind,
    Article,
    Meeting,
    MeetingFormat,
    Mention,
    Passage,
    Quotation,
    Reading,
    Statement,
)
from kg.rdf.identifiers import actor_iri, article_iri
from kg.rdf.nquads import to_nquads
from kg.rdf.quads import quads
from kg.rdf.vocabulary import KG, NIF, SCHEMA
from tests.rdf.example import (
    DIRECTORY,
    FIRST,
    MULLER,
    NOVAK,
    example_readings,
    first_reading,
    second_reading,
    third_reading,
)

HOSTILE = 'x" . <http://evil> """ \n\u2028\u202e<script>{} \\ '


def graph_of(reading: Reading) -> Graph:
    return quads(reading, extractor="0.1.0", known={actor.key for actor in DIRECTORY})


def only(graph: Graph, kind: URIRef) -> URIRef:
    (subject,) = graph.subjects(RDF.type, kind)
    assert isinstance(subject, URIRef)
    return subject


@pytest.mark.parametrize("reading", example_readings(), ids=lambda reading: reading.article.key)
def test_the_same_reading_gives_the_same_bytes(reading: Reading) -> None:
    again = replace(reading, actors=dict(reversed([*reading.actors.items()])))

    assert to_nquads(graph_of(again)) == to_nquads(graph_of(reading))


def test_the_graph_bears_the_name_of_its_article() -> None:
    assert graph_of(first_reading()).identifier == article_iri("2022/first.txt")


def test_the_article_is_described() -> None:
    graph = graph_of(first_reading())
    article = only(graph, KG.Article)

    assert graph.value(article, KG.key) == Literal("2022/first.txt")
    assert graph.value(article, SCHEMA.url) == Literal("https://courier.example/first?a=1&b=2")
    assert graph.value(article, SCHEMA.datePublished) == Literal(date(2022, 1, 31))
    assert FIRST not in {str(value) for value in graph.objects()}


@pytest.mark.parametrize("reading", example_readings(), ids=lambda reading: reading.article.key)
def test_every_offset_gives_back_its_words(reading: Reading) -> None:
    graph, text = graph_of(reading), reading.article.text
    spans = {
        mention: text[int(str(graph.value(mention, NIF.beginIndex))) : int(str(graph.value(mention, NIF.endIndex)))]
        for mention in graph.subjects(NIF.beginIndex)
    }
    contents = " ".join(str(content) for content in graph.objects(predicate=KG.content))

    assert all(spans[mention] == str(words) for mention, words in graph.subject_objects(KG.evidenceText))
    assert all(spans[passage] in contents for passage in graph.subjects(RDF.type, KG.ContentPassage))
    assert {spans[mention] for mention in graph.subjects(RDF.type, KG.ActorMention)} == {
        mention.text for mention in reading.mentions
    }


def test_a_statement_has_the_fields_of_the_model() -> None:
    graph = graph_of(first_reading())
    (statement,) = graph.subjects(KG.speechAct, KG.Accuse)

    assert set(graph.predicate_objects(statement)) == {
        (RDF.type, KG.Statement),
        (KG.speaker, actor_iri(NOVAK.key)),
        (KG.target, actor_iri("arland")),
        (KG.content, Literal("lying about its troops")),
        (KG.speechAct, KG.Accuse),
        (KG.polarity, KG.Asserted),
        (KG.modality, KG.Actual),
    }


def test_its_report_says_how_the_article_tells_it() -> None:
    graph = graph_of(first_reading())
    (statement,) = graph.subjects(KG.speechAct, KG.Accuse)
    (report,) = graph.subjects(KG.denotes, statement)
    assert isinstance(report, URIRef)
    told = {term: graph.value(report, term) for term in (KG.cue, KG.quotation, KG.rule, KG.cueBegin, KG.reportedStatus)}

    assert str(report).startswith("https://w3id.org/dkg/id/article/2022%2Ffirst.txt#statement=317,324;")
    assert told == {
        KG.cue: Literal("accuse"),
        KG.quotation: KG.Indirect,
        KG.rule: Literal("statements.accuse"),
        KG.cueBegin: Literal(317),
        KG.reportedStatus: None,
    }


def test_a_response_answers_the_demand_and_a_demand_is_voiced() -> None:
    graph = graph_of(second_reading())
    response = only(graph, KG.Response)
    (voiced,) = graph.subjects(KG.strength, KG.Urge)

    assert (graph.value(response, KG.answers), RDF.type, KG.Demand) in graph
    assert (graph.value(voiced, KG.voicedBy), KG.speechAct, KG.Demand) in graph
    assert graph.value(response, KG.inWriting) == Literal(True)  # noqa: FBT003 - a literal of RDF


def test_an_act_has_who_what_toward_whom_and_by_whose_word() -> None:
    graph = graph_of(third_reading())
    (act,) = graph.subjects(KG.actKind, KG.Threatens)
    (done,) = graph.subjects(KG.actKind, KG.DeploysTroops)
    (report,) = graph.subjects(KG.denotes, done)

    assert {*graph.predicates(act)} == {
        RDF.type,
        KG.actor,
        KG.target,
        KG.actKind,
        KG.modality,
        KG.voicedBy,
        KG.claimed,
    }
    assert (graph.value(act, KG.voicedBy), KG.speaker, actor_iri("viktor-weber")) in graph
    assert {*graph.predicates(done)} == {RDF.type, KG.actor, KG.target, KG.actKind, KG.modality, KG.done}
    assert (report, RDF.type, KG.ActMention) in graph
    assert graph.value(report, KG.dateText) == Literal("on Saturday")


def test_an_act_of_nobody_known_does_not_enter() -> None:
    reading = third_reading()
    known = {mention: actor for mention, actor in reading.actors.items() if actor.key != "arland"}

    graph = graph_of(replace(reading, actors=known))

    assert {*graph.objects(predicate=KG.actKind)} == {KG.Sanctions}


def test_labels_of_actors_are_written_once_elsewhere() -> None:
    graph = graph_of(first_reading())

    assert not [*graph.triples((None, RDFS.label, None)), *graph.triples((None, SKOS.altLabel, None))]
    assert set(graph.subject_objects(KG.name)) == {(actor_iri(NOVAK.key), Literal("Ivo Novak"))}


def statement_of(*speakers: Mention, actors: dict[Mention, Actor], text: str = "She said no.") -> Reading:
    said = Statement(
        speaker=speakers,
        content=(Passage(start=9, end=11),),
        evidence=Passage(start=0, end=len(text)),
        cue=None,
        cue_lemma="say",
        quotation=Quotation.INDIRECT,
        rule="r",
        confidence=0.5,
    )
    return Reading(article=Article(key="k", text=text), mentions=speakers, events=(said,), actors=actors)


SHE = Mention(passage=Passage(start=0, end=3), text="She")


@pytest.mark.parametrize("speakers", [(), (SHE,)], ids=["no-speaker", "nobody-known"])
def test_a_statement_of_nobody_does_not_enter(speakers: tuple[Mention, ...]) -> None:
    graph = graph_of(statement_of(*speakers, actors={}))

    assert KG.Statement not in set(graph.objects(predicate=RDF.type))


def test_a_statement_found_twice_at_one_cue_is_reported_once() -> None:
    reading = statement_of(SHE, actors={SHE: MULLER})
    (said,) = reading.events
    assert isinstance(said, Statement)
    twice = replace(reading, events=(said, replace(said, confidence=0.9, rule="other")))

    assert {str(rule) for rule in graph_of(twice).objects(predicate=KG.rule)} == {"r"}


def test_a_meeting_keeps_its_place_its_occasion_and_further_passages() -> None:
    text = "She met him in New\nYork at the summit. The talks went well."
    meeting = Meeting(
        participant=(SHE,),
        evidence=Passage(start=0, end=38),
        cue=Passage(start=4, end=7),
        cue_lemma="meet",
        format=MeetingFormat.TALKS,
        place=Passage(start=15, end=23),
        within=Passage(start=27, end=37),
        reported=(Passage(start=39, end=59), Passage(start=4, end=7)),
        rule="r",
        confidence=0.5,
    )
    reading = Reading(article=Article(key="k", text=text), mentions=(SHE,), events=(meeting,), actors={SHE: MULLER})
    graph = graph_of(reading)
    node = only(graph, KG.Meeting)
    place = graph.value(node, KG.place)
    (further,) = graph.subjects(RDF.type, KG.Mention)

    assert graph.value(place, KG.name) == Literal("New York")
    assert graph.value(node, KG.within) == Literal("the summit")
    assert (graph.value(further, KG.denotes), graph.value(further, NIF.beginIndex)) == (node, Literal(39))


def test_hostile_words_and_keys_are_only_words_and_keys() -> None:
    him = Actor(key=HOSTILE, name=HOSTILE, kind=ActorKind.PERSON, aliases=(HOSTILE + "2",), represents=HOSTILE)
    reading = statement_of(SHE, actors={SHE: him}, text=HOSTILE)
    article = replace(reading.article, key=HOSTILE, title=HOSTILE, publisher=HOSTILE, url=HOSTILE)
    graph = quads(replace(reading, article=article), extractor=HOSTILE)
    nquads = to_nquads(graph)

    assert nquads.count("\n") == len(graph)
    assert Graph().parse(data=_triples(nquads), format="nt").isomorphic(graph)


def _triples(nquads: str) -> str:
    return "".join(line.rsplit(" <", 1)[0] + " .\n" for line in nquads.split("\n") if line)


@pytest.mark.parametrize("reading", example_readings(), ids=lambda reading: reading.article.key)
def test_every_term_used_is_in_the_ontology(reading: Reading) -> None:
    graph = graph_of(reading)
    own = "https://w3id.org/dkg/"
    terms = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    used = {term.removeprefix(own) for term in terms if term.startswith(own) and not term.startswith(f"{own}id/")}

    assert used
    assert [KG[term] for term in sorted(used)]
