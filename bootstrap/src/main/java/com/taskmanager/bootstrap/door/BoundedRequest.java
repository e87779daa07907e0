package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Refused;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.IOException;

/// A request whose body ends with a refusal when it is too long.
final class BoundedRequest extends HttpServletRequestWrapper {
    private final long bytesMax;

    BoundedRequest(HttpServletRequest request, long bytesMax) {
        super(request);
        this.bytesMax = bytesMax;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), bytesMax);
    }

    private static final class Bounded extends ServletInputStream {
        private final ServletInputStream body;
        private final long bytesMax;
        private long bytes;

        Bounded(ServletInputStream body, long bytesMax) {
            this.body = body;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int read) {
            bytes += Math.max(read, 0);
            if (bytes > bytesMax) {
                throw new Refused(BodyLimits.tooLarge(bytesMax));
            }
        }
    }
}
