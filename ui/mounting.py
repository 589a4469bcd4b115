"""All pages on the application of the API: one process, one port, no other host."""

from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from gradio.routes import App

from ui.chat.feedback import mount_feedback
from ui.chat.head import head_html
from ui.chat.page import build_chat
from ui.chat.sending import OwnDocument
from ui.chat.turn import Turns
from ui.clause_panel.routes import router as clause_panel
from ui.officers import mount_officers
from ui.plans.framing import plan_frame
from ui.plans.routes import router as plans
from ui.site import mount_files, tell_unknown
from ui.targets.routes import router as targets
from ui.tasks.routes import router as tasks
from ui.texts import gradio_words
from ui.widget import mount_widget

_HERE = Path(__file__).parent
_FONT = ["Be Vietnam Pro", "system-ui", "sans-serif"]
_MONO = ["ui-monospace", "monospace"]


def mount_chat(app: FastAPI) -> FastAPI:
    """Mount the chat at the root of an application made by `create_app`, under its sub-path if it has one,
    and beside it the pages of tasks, targets and plans, the officers' pages and the widget's script.

    Nothing is sent home or uploaded, nor kept in the browser beyond a lost connection; server errors aren't
    shown to users.
    """
    words = gradio_words()
    theme = gr.themes.Base(
        primary_hue="blue", neutral_hue="slate", font=_FONT, font_mono=_MONO, text_size="md", radius_size="md"
    )
    root: str = app.state.root
    seconds: float = app.state.settings.request_timeout
    # Before the chat, which answers everything under the root that nothing else does.
    for section in (tasks, targets, plans, clause_panel):
        app.include_router(section, include_in_schema=False)
    app.state.frame = plan_frame(root)
    mount_files(app)
    mount_officers(app)
    mount_widget(app)
    mount_feedback(app)
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        build_chat(Turns(app.state.opening, root, app.state.journal, app.state.guard), seconds),
        path="/",
        root_path=root or None,
        theme=theme,
        favicon_path=str(_HERE / "favicon.png"),
        head=head_html(root, keeping=app.state.journal.keeping),
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
    mounts = (getattr(route, "app", None) for route in mounted.routes)
    mounted.state.chat = next(one for one in mounts if isinstance(one, App))
    tell_unknown(mounted.state.chat, app)
    mounted.state.chat.add_middleware(OwnDocument, root=root)
    return mounted


def end_chats(site: FastAPI) -> None:
    """End the connections by which open pages tell that they are there; they come back when they can.

    Called in the event loop of the server that stops, which would wait for them.
    """
    chat: App = site.state.chat
    chat.stop_event.set()
