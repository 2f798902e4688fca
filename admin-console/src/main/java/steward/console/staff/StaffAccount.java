package steward.console.staff;

/**
 * How a staff member signs in.
 *
 * @param mustChange whether the password was given to them and has to be changed
 */
record StaffAccount(String staffId, String username, String passwordHash, boolean mustChange) {

    @Override
    public String toString() {
        return "StaffAccount[" + staffId + "]";
    }

}
