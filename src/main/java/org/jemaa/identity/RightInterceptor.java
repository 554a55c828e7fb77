package org.jemaa.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jemaa.shared.AccessDenied;
import org.jemaa.shared.Right;

/** Stands before every use case, ahead of its transaction, and lets in whoever holds the right declared there. */
@Interceptor
@Right
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RightInterceptor {

    @Inject
    private CurrentAccount me;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        String right = declaredRight(call);
        if (!Right.ANYONE.equals(right) && !me.may(right)) {
            throw new AccessDenied(right, me.find().isEmpty());
        }
        return call.proceed();
    }

    private static String declaredRight(InvocationContext call) {
        Right onMethod = call.getMethod().getAnnotation(Right.class);
        return (onMethod != null ? onMethod : call.getMethod().getDeclaringClass().getAnnotation(Right.class)).value();
    }
}
