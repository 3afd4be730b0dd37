//! What a column of a table is for.

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident,)*) => {
        /// What a column of a table is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[$doc])* $role,)* }

        impl Role {
            /// Every role, in the order in which lists show them.
            pub const ALL: &'static [Role] = &[$(Role::$role,)*];
        }
    };
}

roles! {
    /// Titles of materials.
    Title,
    /// Codes of materials or units.
    Code,
    /// JP.
    Jp,
    /// Minutes, to be turned into JP.
    Minutes,
    /// Hours of 60 minutes, to be turned into JP.
    Hours,
    /// JP of theory (T).
    Theory,
    /// JP of practice (P).
    Practice,
    /// JP of field practice (PL).
    FieldPractice,
    /// JP online, live or self-paced by nature.
    OnlineJp,
    /// JP online and self-paced.
    AsyncJp,
    /// JP online and live.
    SyncJp,
    /// JP in one room.
    FaceToFaceJp,
    /// JP at the workplace.
    WorkplaceJp,
    /// The sum of the amounts beside it, to be checked.
    TotalJp,
    /// Moda.
    Mode,
    /// Sifat materi.
    Nature,
    /// Kelompok.
    Group,
    /// Tahap.
    Stage,
    /// Sub materi pokok.
    Topics,
    /// Metode.
    Methods,
    /// Media.
    Media,
    /// Referensi.
    References,
    /// Fasilitator, narasumber.
    Facilitators,
    /// Keterangan.
    Notes,
    /// Numbers or letters of the rows.
    Number,
    /// Not known: kept in the notes with its header.
    Unknown,
    /// Left out.
    Ignore,
}

impl Role {
    /// Whether the cells are amounts of time.
    pub const fn is_amount(self) -> bool {
        self.is_part() || matches!(self, Role::Jp | Role::Minutes | Role::Hours | Role::TotalJp)
    }

    /// Whether the cells are one part of a row's time: a kind of session, or a mode.
    pub const fn is_part(self) -> bool {
        matches!(self, Role::Theory | Role::Practice | Role::FieldPractice) || self.is_mode_part()
    }

    /// Whether the cells are the part of a row's time in one mode.
    pub const fn is_mode_part(self) -> bool {
        matches!(self, Role::OnlineJp | Role::AsyncJp | Role::SyncJp | Role::FaceToFaceJp | Role::WorkplaceJp)
    }

    /// Whether a table has at most one column of this role; of lists and notes it may have several.
    pub const fn is_single(self) -> bool {
        !matches!(
            self,
            Role::Topics
                | Role::Methods
                | Role::Media
                | Role::References
                | Role::Facilitators
                | Role::Notes
                | Role::Unknown
                | Role::Ignore
        )
    }
}
