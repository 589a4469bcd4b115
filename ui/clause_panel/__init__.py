"""clause_panel"""
