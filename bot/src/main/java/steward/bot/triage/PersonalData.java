package steward.bot.triage;

import java.util.Locale;

/** A kind of personal data a message can hold. */
public enum PersonalData {

    PHONE, ID_CARD, PASSPORT, BANK_CARD, EMAIL, PLATE, NAME, WECHAT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

}
