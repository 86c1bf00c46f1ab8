"""kg reads news articles into a knowledge graph of diplomacy: statements, demands, answers, meetings and acts.

Every fact in the graph leads back to the words of the article that support it. Start with `kg build PATH...`.
"""

__version__ = "0.1.0"
