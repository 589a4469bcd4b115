"""The encoder of multilingual-e5-small as an ONNX graph, in integers where that is fast.

Word vectors stay in the 4 bits they came in, and are unpacked when a text uses them. The other matrices are
turned into 8-bit integers, a scale for each output; what they are multiplied with is quantised on the way.
That needs one text at a time, for the scale of the quantisation is taken over all that runs together.
"""

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from corpus.embedding.e5_weights import BLOCK, BlockMatrix, E5Weights

INPUT = "input_ids"
OUTPUT = "token_embeddings"

_OPSETS = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
_IR_VERSION = 10
_CONTRIBUTED = {"GatherBlockQuantized", "DynamicQuantizeMatMul", "MultiHeadAttention"}
"""Operations of ONNX Runtime that the ONNX standard lacks."""
_LARGEST = 63
"""Of an integer weight. With 127, two products overflow together on processors without VNNI instructions."""


def build_graph(weights: E5Weights, pieces: NDArray[np.int64]) -> onnx.ModelProto:
    """The encoder for the word pieces `pieces`, which are ids of the weights' vocabulary, renumbered from 0.

    Its input is the ids of one text (1, tokens), its output a vector for each (1, tokens, hidden).
    """
    graph = _Graph(weights)
    states = graph.embed(weights.matrix("emb.word", weights.shape.pieces).rows(pieces))
    for layer in range(weights.shape.layers):
        states = graph.layer(f"l{layer}", states)
    return graph.finish(states)


class _Graph:
    """A graph that grows node by node; every method returns the name of what it added."""

    def __init__(self, weights: E5Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: list[onnx.TensorProto] = []

    def embed(self, words: BlockMatrix) -> str:
        """The first states of the tokens: the word's vector and the position's, normalised."""
        shape = self.weights.shape
        codes = helper.make_tensor("emb.word", TensorProto.INT4, words.codes.shape, _packed(words), raw=True)
        self.tensors.append(codes)
        scales = self._constant("emb.word.scales", words.scales)
        cut = {"block_size": BLOCK, "gather_axis": 0, "quantize_axis": 1}
        vectors = self._node("GatherBlockQuantized", codes.name, INPUT, scales, **cut)
        # There is one type of token, so its vector belongs to the position as well.
        places = self.weights.vector("emb.pos").reshape(shape.positions, shape.hidden)
        positions = self._constant("emb.pos", places + self.weights.vector("emb.type")[: shape.hidden])
        first = self._constant("first", np.array([0], np.int64))
        count = self._node("Shape", INPUT, start=1)
        return self._add_and_normalise("emb.ln", vectors, self._node("Slice", positions, first, count, first))

    def layer(self, name: str, states: str) -> str:
        """The states after one layer: attention, then two linear maps with a bend between, each added on."""
        query, key, value = (self._linear(f"{name}.{part}", states) for part in "qkv")
        attended = self._node("MultiHeadAttention", query, key, value, num_heads=self.weights.shape.heads)
        states = self._add_and_normalise(f"{name}.aln", self._linear(f"{name}.ao", attended), states)
        inner = self._node("Gelu", self._linear_by_token(f"{name}.fi", states))
        return self._add_and_normalise(f"{name}.oln", self._linear_by_token(f"{name}.fo", inner), states)

    def finish(self, states: str) -> onnx.ModelProto:
        """The model whose output is these states."""
        self.nodes.append(helper.make_node("Identity", [states], [OUTPUT]))
        ids = helper.make_tensor_value_info(INPUT, TensorProto.INT64, [1, "tokens"])
        size = self.weights.shape.hidden
        vectors = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [1, "tokens", size])
        graph = helper.make_graph(self.nodes, "e5", [ids], [vectors], self.tensors)
        return helper.make_model(graph, opset_imports=_OPSETS, ir_version=_IR_VERSION)

    def _linear(self, name: str, states: str) -> str:
        no_zero_points, bias = "", self._vector(f"{name}.b")
        return self._node("DynamicQuantizeMatMul", states, *self._integers(name), no_zero_points, bias)

    def _linear_by_token(self, name: str, states: str) -> str:
        """The linear map, each token brought to one size first and back afterwards.

        A few tokens are many times as large as the others, and would leave them a handful of integers.
        """
        last = self._constant(f"{name}.last", np.array([-1], np.int64))
        largest = self._node("ReduceMax", self._node("Abs", states), last, keepdims=1)
        scaled = self._node("Div", states, largest)
        product = self._node("DynamicQuantizeMatMul", scaled, *self._integers(name))
        return self._node("Add", self._node("Mul", product, largest), self._vector(f"{name}.b"))

    def _add_and_normalise(self, name: str, left: str, right: str) -> str:
        gain, offset = self._vector(f"{name}.w"), self._vector(f"{name}.b")
        total = self._node("Add", left, right)
        return self._node("LayerNormalization", total, gain, offset, epsilon=self.weights.shape.epsilon)

    def _integers(self, name: str) -> tuple[str, str]:
        """A weight matrix as integers (inputs, outputs), and the scale of each output."""
        outputs = len(self.weights.vector(f"{name}.b"))
        values = self.weights.matrix(f"{name}.w", outputs).values.T
        scales = np.abs(values).max(axis=0) / _LARGEST
        codes = np.rint(values / scales).astype(np.int8)
        return self._constant(f"{name}.w", codes), self._constant(f"{name}.w.scales", scales)

    def _vector(self, name: str) -> str:
        return self._constant(name, self.weights.vector(name))

    def _constant(self, name: str, values: NDArray[np.generic]) -> str:
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        output = f"{kind}.{len(self.nodes)}"
        domain = "com.microsoft" if kind in _CONTRIBUTED else ""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output


def _packed(matrix: BlockMatrix) -> bytes:
    """Codes of 4 bits as ONNX packs them: neighbours share a byte, the first in its lower half."""
    halves = matrix.codes.view(np.uint8) & 15
    return (halves[:, 0::2] | halves[:, 1::2] << 4).tobytes()
