package org.comeasure.tenancy.boundary.identity;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps open paths from the authentication mechanism, which would let them pass anyway: to look it
 * up takes the container longer than to answer a form. For all other paths everything stays as it
 * is.
 */
@WebListener
public class OpenPaths implements ServletContextListener {

  private static final Logger LOG = System.getLogger(OpenPaths.class.getName());
  private static final String LAYER = "HttpServlet";

  private @Nullable String registration;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    var application = context.getVirtualServerName() + " " + context.getContextPath();
    var factory = AuthConfigFactory.getFactory();
    var mechanism = factory.getConfigProvider(LAYER, application, null);
    if (mechanism == null) {
      LOG.log(Level.WARNING, "Open paths go through authentication: there is none to go around");
      return;
    }
    registration =
        factory.registerConfigProvider(
            new Provider(mechanism), LAYER, application, "Comeasure, open paths");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (registration != null) {
      AuthConfigFactory.getFactory().removeRegistration(registration);
    }
  }

  private record Provider(AuthConfigProvider others) implements AuthConfigProvider {

    @Override
    public ClientAuthConfig getClientAuthConfig(
        String layer, String application, CallbackHandler handler) throws AuthException {
      return others.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public ServerAuthConfig getServerAuthConfig(
        String layer, String application, CallbackHandler handler) throws AuthException {
      return new Config(others.getServerAuthConfig(layer, application, handler), handler);
    }

    @Override
    public void refresh() {
      others.refresh();
    }
  }

  private record Config(ServerAuthConfig others, CallbackHandler handler)
      implements ServerAuthConfig {

    @Override
    public ServerAuthContext getAuthContext(
        String id, Subject service, Map<String, Object> properties) throws AuthException {
      return new Context(others.getAuthContext(id, service, properties), handler);
    }

    @Override
    public String getMessageLayer() {
      return others.getMessageLayer();
    }

    @Override
    public String getAppContext() {
      return others.getAppContext();
    }

    @Override
    public String getAuthContextID(MessageInfo message) {
      return others.getAuthContextID(message);
    }

    @Override
    public void refresh() {
      others.refresh();
    }

    @Override
    public boolean isProtected() {
      return others.isProtected();
    }
  }

  private record Context(ServerAuthContext others, CallbackHandler handler)
      implements ServerAuthContext {

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
        throws AuthException {
      if (!open(message)) {
        return others.validateRequest(message, client, service);
      }
      try {
        // Nobody, told in the way that the container asks for.
        handler.handle(new Callback[] {new CallerPrincipalCallback(client, (Principal) null)});
        return AuthStatus.SUCCESS;
      } catch (IOException | UnsupportedCallbackException e) {
        throw (AuthException) new AuthException("an open path").initCause(e);
      }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) throws AuthException {
      // The mechanism adds nothing to an answer, and would only be looked up once more to say so.
      return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
      others.cleanSubject(message, subject);
    }

    private static boolean open(MessageInfo message) {
      return message.getRequestMessage() instanceof HttpServletRequest request
          && RequestPath.of(request).open();
    }
  }
}
