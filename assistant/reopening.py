"""A newly published index beside the one that is open: the model stays loaded, all else is read anew."""

from assistant.chain import Assistant
from corpus.index import open_index


def reopened(assistant: Assistant) -> Assistant:
    """An assistant over the index that is published now, with the settings and the model of this one.

    Raises what `open_index` raises, EmbeddingError among it where the index was built with another model.
    """
    index = open_index(assistant.settings, assistant.embedder)
    try:
        new = Assistant(assistant.settings, index, assistant.embedder)
        new.warm_up()
    except BaseException:
        index.close()
        raise
    return new
