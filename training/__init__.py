"""How the language pipeline of `kg.language` is made: from open treebanks to a folder that spaCy loads."""
