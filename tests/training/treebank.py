"""Tiny treebanks, written by hand."""

from functools import cache

import spacy
from spacy.tokens import Doc

from training.conllu import Sentence, parse
from training.retokenise import doc_of
from training.trees import Tree, tree_from

NLP = spacy.blank("en")

SAID = """\
# newdoc id = one
# newpar
# text = Anna Weber said that talks didn't fail.
1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\t_
2\tWeber\tWeber\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\t_
3\tsaid\tsay\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
4\tthat\tthat\tSCONJ\tIN\t_\t8\tmark\t_\t_
5\ttalks\ttalk\tNOUN\tNNS\tNumber=Plur\t8\tnsubj\t_\t_
6-7\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
6\tdid\tdo\tAUX\tVBD\t_\t8\taux\t_\t_
7\tn't\tnot\tPART\tRB\t_\t8\tadvmod\t_\t_
8\tfail\tfail\tVERB\tVB\tVerbForm=Inf\t3\tccomp\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
2.1\tit\tit\tPRON\tPRP\t_\t_\t_\t_\tCopyOf=1
3\tto\tto\tPART\tTO\t_\t4\tmark\t_\t_
4\trest\trest\tVERB\tVB\tVerbForm=Inf\t2\txcomp\t_\t_
5\tat\tat\tADP\tIN\t_\t6\tcase\t_\t_
6\thome\thome\tNOUN\tNN\tNumber=Sing\t4\tobl\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = two
1\tOfficials\tofficial\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\taccused\taccuse\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
4\tbank\tbank\tNOUN\tNN\tNumber=Sing\t2\tobj\t_\t_
5\tof\tof\tSCONJ\tIN\t_\t6\tmark\t_\t_
6\thiding\thide\tVERB\tVBG\tVerbForm=Ger\t2\tadvcl\t_\t_
7\tits\tits\tPRON\tPRP$\t_\t8\tnmod:poss\t_\t_
8\tlosses\tloss\tNOUN\tNNS\tNumber=Plur\t6\tobj\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tAfter\tafter\tADP\tIN\t_\t2\tcase\t_\t_
2\ttalks\ttalk\tNOUN\tNNS\tNumber=Plur\t9\tobl\t_\tSpaceAfter=No
3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_
5\tenvoy\tenvoy\tNOUN\tNN\tNumber=Sing\t9\tnsubj\t_\t_
6\twho\twho\tPRON\tWP\t_\t7\tnsubj\t_\t_
7\tled\tlead\tVERB\tVBD\tTense=Past\t5\tacl:relcl\t_\t_
8\tthem\tthey\tPRON\tPRP\t_\t7\tobj\t_\t_
9\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t9\tpunct\t_\t_
"""


def sentences() -> list[Sentence]:
    return [sentence for document in parse(SAID.splitlines()) for sentence in document.sentences]


@cache
def trees() -> tuple[Tree, ...]:

    docs = [doc_of(NLP, [sentence]) for sentence in sentences()]
    return tuple(tree_from(next(doc.sents)) for doc in docs if doc is not None)


def arcs(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.dep_, token.head.text) for token in doc]
