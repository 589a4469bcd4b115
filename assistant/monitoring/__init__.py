"""What whoever runs the service sees of it: figures, and a log in which a request can be followed.

Guarantees: no word of a question or an answer, no key and no whole address of a client is in either.
"""
