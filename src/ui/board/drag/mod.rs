//! Moving cards by mouse, pen and touch.
//!
//! A press that goes far enough, or under a finger lasts long enough, becomes a
//! drag. While it lasts the cards stay where they are: a mark shows where they
//! would go, and only the drop is an edit. Escape and a cancelled pointer end
//! it without one.

mod gesture;
mod hit;
mod scroll;

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::Element;
use yew::prelude::*;

use self::gesture::Dragger;
pub use self::hit::{cards_of, is_free};
use crate::domain::{Place, SessionId, Spot};
use crate::i18n::Lang;
use crate::ui::context::Dispatch;
use crate::ui::root::Digest;

/// What is being dragged, as far as it is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// The sessions.
    pub sessions: Rc<[SessionId]>,
    /// The one that the pointer holds.
    pub held: SessionId,
    /// Where they would go; `None` where they cannot be dropped.
    pub over: Option<Over>,
}

impl Drag {
    /// The mark to show at a place.
    pub fn mark_at(&self, place: &Place) -> Option<Mark> {
        self.over.as_ref().filter(|over| over.spot.place == *place).map(|over| over.mark.clone())
    }
}

/// Where what is dragged would go.
#[derive(Clone, Debug, PartialEq)]
pub struct Over {
    /// As the edit says it.
    pub spot: Spot,
    /// As it is shown: while searching, not every session is.
    pub mark: Mark,
}

/// Where in a column the mark stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Above this card.
    Before(SessionId),
    /// Below the last one.
    End,
}

/// What the board needs of a drag.
pub struct Dragging {
    /// The drag, while there is one.
    pub drag: Option<Drag>,
    /// Starts one.
    pub onpointerdown: Callback<PointerEvent>,
    ghost: NodeRef,
}

/// Lets the cards of a board be dragged.
#[hook]
pub fn use_drag(board: &NodeRef, dispatch: &Dispatch) -> Dragging {
    let drag = use_state_eq(|| None::<Drag>);
    let ghost = use_node_ref();
    let dragger = {
        let parts = (board.clone(), ghost.clone(), dispatch.clone(), drag.setter());
        use_memo((), move |()| {
            let (board, ghost, dispatch, show) = parts;
            Dragger::new(board, ghost, dispatch, show)
        })
    };
    let onpointerdown = use_callback((), {
        let dragger = dragger.clone();
        move |event: PointerEvent, ()| dragger.press(&event)
    });
    // A finger that holds a card must not scroll the page with it. The browser
    // asks only listeners that were there before the finger was.
    use_effect_with(board.clone(), {
        let dragger = dragger.clone();
        move |board| {
            let touch = board.cast::<Element>().map(|board| {
                let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
                let dragger = dragger.clone();
                EventListener::new_with_options(&board, "touchmove", options, move |event| {
                    if dragger.is_dragging() {
                        event.prevent_default();
                    }
                })
            });
            move || {
                drop(touch);
                dragger.cancel();
            }
        }
    });
    use_effect_with(drag.is_some(), {
        let dragger = dragger.clone();
        move |dragging| {
            if *dragging {
                dragger.show_ghost();
            }
        }
    });
    Dragging { drag: (*drag).clone(), onpointerdown, ghost }
}

/// What follows the pointer: the title of the card that is held, and how many
/// more come with it.
pub fn view_ghost(dragging: &Dragging, digest: &Digest, lang: Lang) -> Html {
    let Some(drag) = &dragging.drag else { return html! {} };
    let title = digest.plan.session(&drag.held).map(|session| digest.index.title(session, lang));
    html! {
        <div key="ghost" ref={dragging.ghost.clone()} class="ghost" popover="manual" aria-hidden="true">
            <span class="ghost-title">{ title }</span>
            if let Some(more) = drag.sessions.len().checked_sub(1).filter(|more| *more > 0) {
                <span class="ghost-more">{ "+" }{ more }</span>
            }
        </div>
    }
}
