package org.comeasure.platform.web.access;

/**
 * Routes that a servlet hands to a bean past the resources, where these cost too much. The bean's
 * methods carry the annotations of resource methods, with the whole path, so that they stand in the
 * access map and the architecture's rules hold for them. Nobody guards them: they must be public.
 */
public interface DirectRoutes {}
