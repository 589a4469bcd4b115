"""The officers' pages: kept questions reviewed with a key, corrected, and exported as a question set."""

from ui.officers.app import mount_officers

__all__ = ["mount_officers"]
