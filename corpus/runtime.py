"""What has to be set before the heavy libraries are imported, so that no user's shell has to.

Threads: single questions are fastest on one thread, and on a busy two-core machine far steadier.
Offline: a missing model must fail at once, not after a minute of retries against a hub.
Analytics: neither Gradio nor Chroma reports anything home.
"""

import os

_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}
_QUIET = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_NO_ADVISORY_WARNINGS": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "ANONYMIZED_TELEMETRY": "False",
    "TOKENIZERS_PARALLELISM": "false",
}


def prepare(*, threads: int = 1, allow_hub: bool = False) -> None:
    """Set the process's environment. Call it before torch, transformers, chromadb or gradio is imported."""
    os.environ.update(_QUIET)
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))
    if allow_hub:
        for variable in _OFFLINE:
            os.environ.pop(variable, None)
    else:
        os.environ.update(_OFFLINE)
