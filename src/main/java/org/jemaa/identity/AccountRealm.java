package org.jemaa.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.realm.AuthenticatingRealm;

/**
 * Where Shiro asks who somebody is. The principal is the account's number; names may change.
 * Not proxied: Shiro's realms have final methods.
 */
@Dependent
class AccountRealm extends AuthenticatingRealm {

    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;

    AccountRealm() {
        setName("accounts");
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setCredentialsMatcher(new AllowAllCredentialsMatcher()); // compared below, where the unknown name costs the same time
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) throws AuthenticationException {
        var given = (UsernamePasswordToken) token;
        var account = accounts.byName(given.getUsername()).filter(known -> known.passwordHash() != null);
        if (account.isEmpty()) {
            passwords.pretend(given.getPassword());
            throw new IncorrectCredentialsException();
        }
        if (!passwords.matches(given.getPassword(), account.get().passwordHash())) {
            throw new IncorrectCredentialsException();
        }
        return new SimpleAuthenticationInfo(account.get().card().id().value(), "", getName());
    }
}
