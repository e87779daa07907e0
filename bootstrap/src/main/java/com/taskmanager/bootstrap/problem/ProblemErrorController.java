package com.taskmanager.bootstrap.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Says as a problem what the servlet container would show as an error page. Asked for directly,
/// there is nothing here.
@Controller
final class ProblemErrorController implements ErrorController {
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        return ProblemResponse.entity(Problem.ofStatus(status(request)), HttpHeaders.EMPTY);
    }

    private static int status(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                                instanceof Integer status
                ? status
                : 404;
    }
}
