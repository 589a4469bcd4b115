"""Evaluation runs for officers: started over a question set, followed, stopped, read and compared.

A run is a subprocess of `hoikehoach eval`; all that is known of it stands in files of the data folder, so
that every worker of the service tells the same.
"""
