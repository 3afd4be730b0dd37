//! Tables as people make them.

use super::*;

#[test]
fn cells_of_time() {
    let preview = read("Materi\tJP\nA\t2 JP\nB\t2 x 45'\nC\t3 jam\nD\t½\nE\t–\nF\t1,5\nG\t1.5\nH\tdua");
    assert_eq!(
        sessions(&preview),
        [
            "A | 2 | tray | other",
            "B | 2 | tray | other",
            "C | 3 | tray | other",
            "D | 0.5 | tray | other",
            "E | ? | tray | other",
            "F | 1.5 | tray | other",
            "G | 1.5 | tray | other",
            "H | ? | tray | other",
        ]
    );
}
