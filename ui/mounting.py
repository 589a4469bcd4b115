"""Officers' pages, widget and chat on the application of the API: one process, one port, no other host."""

from pathlib import Path

import gradio as gr
from fastapi import FastAPI

from ui.chat import build_chat
from ui.officers import mount_officers
from ui.texts import gradio_words
from ui.widget import mount_widget

_HERE = Path(__file__).parent
_FONT = ["system-ui", "sans-serif"]
_MONO = ["ui-monospace", "monospace"]


def mount_chat(app: FastAPI) -> FastAPI:
    """Mount the chat at the root of an application made by `create_app`, under its sub-path if it has one,
    and the officers' pages and the widget's script beside it.

    Nothing is sent home, kept in the browser or uploaded; server errors aren't shown to users.
    """
    words = gradio_words()
    theme = gr.themes.Base(
        primary_hue="blue", neutral_hue="slate", font=_FONT, font_mono=_MONO, text_size="md", radius_size="md"
    )
    root: str = app.state.root
    # Before the chat, which answers everything under the root that nothing else does.
    mount_officers(app)
    mount_widget(app)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build_chat(app.state.opening, root, app.state.journal),
        path="/",
        root_path=root or None,
        theme=theme,
        favicon_path=str(_HERE / "favicon.png"),
        css_paths=_HERE / "style.css",
        js=(_HERE / "page.js").read_text(encoding="utf-8"),
        i18n=gr.I18n(en=words, vi=words),
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        enable_monitoring=False,
        max_file_size="1kb",
    )
    return mounted
