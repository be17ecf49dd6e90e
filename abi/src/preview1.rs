//! The preview1 front end.

/// In the place of a list's address: it is in the guest's memory already, where `guest.aim` allowed it.
pub const IN_GUEST: u32 = u32::MAX;
