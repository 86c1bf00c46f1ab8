"""What can be drawn of a graph: the page, or a file for another graph program."""

from kg.render.gexf import gexf, graphml
from kg.render.network import network
from kg.render.page import drawn
from kg.render.rows import Answers
from kg.render.wanted import Form


def rendered(found: Answers, form: Form) -> str:
    """Return what was found in this form, the same text for the same graph."""
    match form:
        case Form.HTML:
            return drawn(found)
        case Form.GEXF:
            return gexf(network(found))
        case Form.GRAPHML:
            return graphml(network(found))
