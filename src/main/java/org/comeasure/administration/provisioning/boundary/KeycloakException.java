package org.comeasure.administration.provisioning.boundary;

/** Why the identity provider did not do what it was asked for. */
public abstract sealed class KeycloakException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  /** Key of what passes by itself. */
  static final String UNREACHABLE = "administration.provisioning.unreachable";

  private final String textKey;

  private KeycloakException(String textKey, String words) {
    super(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    this.textKey = textKey;
  }

  /** Key of the sentence that says it to people, and what to do. */
  public String textKey() {
    return textKey;
  }

  /** Whether waiting alone may help. */
  public boolean passes() {
    return textKey.equals(UNREACHABLE);
  }

  /** A name that has to be unique is somebody else's. */
  public static final class Clash extends KeycloakException {
    private static final long serialVersionUID = 1L;

    Clash(String words) {
      super("administration.provisioning.clash", words);
    }
  }

  /** It was understood and will be refused again: something is wrong with what was asked. */
  public static final class Refused extends KeycloakException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super("administration.provisioning.refused", words);
    }
  }

  /** The portal is not let in: it has no secret, a wrong one, or too few rights. */
  public static final class NotAllowed extends KeycloakException {
    private static final long serialVersionUID = 1L;

    NotAllowed(String words) {
      super("administration.provisioning.not-allowed", words);
    }
  }

  /** It did not answer, or could not do it just now. */
  public static final class Unreachable extends KeycloakException {
    private static final long serialVersionUID = 1L;

    Unreachable(String words) {
      super(UNREACHABLE, words);
    }
  }
}
