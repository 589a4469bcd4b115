"""The tokenizer of multilingual-e5-small, built from its vocabulary, for the Latin script.

The whole vocabulary has 250,002 pieces for a hundred languages, and held in memory takes 290 MB. Left out are
the pieces with a letter that isn't Latin: 100 MB remain, and a text in the Latin script, which Vietnamese and
English are, is cut into the very same pieces. A letter of another script becomes the unknown piece.
"""

import re
import unicodedata
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer
from tokenizers.decoders import Metaspace as MetaspaceDecoder
from tokenizers.models import Unigram
from tokenizers.normalizers import NFKC, Normalizer, Replace, Sequence
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing

from corpus.embedding.e5_weights import E5Vocabulary


def latin_pieces(vocabulary: E5Vocabulary) -> NDArray[np.int64]:
    """The ids of the special pieces and of those without a letter of another script, ascending."""
    special = max(vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unknown)
    return np.array(
        [place for place, (piece, _) in enumerate(vocabulary.pieces) if place <= special or _is_latin(piece)]
    )


def _is_latin(piece: str) -> bool:
    return all(unicodedata.name(sign, "").startswith("LATIN ") for sign in piece if sign.isalpha())


def build_tokenizer(vocabulary: E5Vocabulary, kept: NDArray[np.int64], positions: int) -> Tokenizer:
    """A tokenizer with the pieces `kept`, renumbered from 0; it cuts a text off after `positions` pieces."""
    pieces = [vocabulary.pieces[place] for place in kept]
    tokenizer = Tokenizer(Unigram(pieces, unk_id=vocabulary.unknown))
    tokenizer.normalizer = _normalizer(vocabulary)
    tokenizer.pre_tokenizer = Metaspace()
    tokenizer.decoder = MetaspaceDecoder()
    bos, eos = (vocabulary.pieces[place][0] for place in (vocabulary.bos, vocabulary.eos))
    tokenizer.post_processor = TemplateProcessing(
        single=f"{bos} $A {eos}", special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)]
    )
    tokenizer.enable_truncation(max_length=positions)
    tokenizer.enable_padding(pad_id=vocabulary.pad, pad_token=vocabulary.pieces[vocabulary.pad][0])
    return tokenizer


def _normalizer(vocabulary: E5Vocabulary) -> Normalizer:
    """NFKC, but first what the model's own map has otherwise: line breaks to spaces, controls to nothing."""
    otherwise = defaultdict(list)
    for sign, replacement in vocabulary.normalised.items():
        if unicodedata.normalize("NFKC", sign) != replacement:
            otherwise[replacement].append(sign)
    own = [Replace(Regex(f"[{re.escape(''.join(signs))}]"), to) for to, signs in otherwise.items()]
    return Sequence([*own, NFKC(), Replace(Regex(" {2,}"), " ")])
