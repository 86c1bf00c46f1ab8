"""The English pipeline, as data: `english/` is a folder that spaCy loads; `training/` at the root made it."""
